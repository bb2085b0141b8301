/** Returns the first element under `root` that a selector names, of the kind asked for; throws where the page has none. */
export function elementOf<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const element = root.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`Cannot find ${selector}: the page has no ${kind.name} of that name.`);
}

/** A copy of what a template of the page holds. */
export function copyOf(root: ParentNode, name: string): DocumentFragment {
  const template = elementOf(root, `template[data-for="${name}"]`, HTMLTemplateElement);
  return document.importNode(template.content, true);
}

/** Puts words into an element, and hides it where there are none. */
export function fill(element: HTMLElement, ...words: readonly (string | Node)[]): void {
  element.replaceChildren(...words);
  element.hidden = element.textContent === '';
}
