import type { Order } from '../../search/engine.ts';
import type { Choice, FilterKind } from './search-choice.ts';

/** An action of a click on the results page. */
export type Control =
  | { does: 'retry' | 'more' | 'remove-all' }
  | { does: 'order'; order: Order }
  | { does: 'remove'; choice: Choice };

/** Returns the action of a click; null if it is on no control, or opens a link in a new tab. */
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

/** Returns the filter of a changed field and whether it is switched on; null if the field is no filter. */
export function choiceAt(target: EventTarget | null): (Choice & { isWanted: boolean }) | null {
  if (!(target instanceof HTMLInputElement) || !('kind' in target.dataset)) return null;
  const isWanted = target.type === 'checkbox' ? target.checked : target.value !== '';
  return { ...choiceOf(target), ...(target.type === 'date' ? { value: target.value } : {}), isWanted };
}

const choiceOf = ({ dataset }: HTMLElement): Choice => ({
  kind: dataset['kind'] as FilterKind,
  value: dataset['value'] ?? '',
});
