/**
 * Returns the first element under `root` that matches a selector.
 *
 * @throws if there is none of this type
 */
export function elementOf<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const element = root.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`Cannot find ${selector}: the page has no ${kind.name} of that name.`);
}

/** Returns a copy of a template's content. */
export function copyOf(root: ParentNode, name: string): DocumentFragment {
  const template = elementOf(root, `template[data-for="${name}"]`, HTMLTemplateElement);
  return document.importNode(template.content, true);
}

/** Fills an element with content, and hides it if there is none. */
export function fill(element: HTMLElement, ...words: readonly (string | Node)[]): void {
  element.replaceChildren(...words);
  element.hidden = element.textContent === '';
}
