import type { Order } from '../search/engine.ts';
import type { Choice, FilterKind } from './search-choice.ts';

/** What a reader does by a click on the page of results, the link to the other order among it. */
export type Control =
  | { does: 'retry' | 'more' | 'remove-all' }
  | { does: 'order'; order: Order }
  | { does: 'remove'; choice: Choice };

/** What a click is for; nothing where it is no control's, or is meant to open a link elsewhere. */
export function controlOf(event: MouseEvent): Control | null {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (!(target instanceof Element) || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const control = target.closest<HTMLElement>('[data-does]');
  switch (control?.dataset['does']) {
    case 'retry':
    case 'more':
    case 'remove-all':
      return { does: control.dataset['does'] };
    case 'order':
      return { does: 'order', order: control.dataset['order'] === 'earliest' ? 'earliest' : 'best' };
    case 'remove':
      return { does: 'remove', choice: choiceOf(control) };
    default:
      return null;
  }
}

/** The filter that a changed field stands for, and whether it is wanted; nothing for a field that is no filter. */
export function choiceAt(target: EventTarget | null): (Choice & { isWanted: boolean }) | null {
  if (!(target instanceof HTMLInputElement) || !('kind' in target.dataset)) return null;
  const isWanted = target.type === 'checkbox' ? target.checked : target.value !== '';
  return { ...choiceOf(target), ...(target.type === 'date' ? { value: target.value } : {}), isWanted };
}

const choiceOf = ({ dataset }: HTMLElement): Choice => ({
  kind: dataset['kind'] as FilterKind,
  value: dataset['value'] ?? '',
});
