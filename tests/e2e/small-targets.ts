import type { Page } from '@playwright/test';

/**
 * Targets of a page that are too small (WCAG 2.2, 2.5.8): smaller than 24 pixels and so near to another that circles of
 * 24 pixels around them intersect. Links within text are exempt.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SIZE = 24;
    const TARGETS = 'a[href], button, input, select, textarea, summary';

    interface Target {
      element: Element;
      box: DOMRect;
      isSmall: boolean;
    }

    const isShown = (element: Element, { width, height }: DOMRect): boolean =>
      width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });

    /** Whether other words are in the same block, so that the target is part of a text. */
    const isInText = (element: Element): boolean => {
      if (!getComputedStyle(element).display.startsWith('inline')) return false;
      let block: Element = element;
      while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
        block = block.parentElement;
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement: parent, textContent: words } = texts.currentNode;
        if (/[\p{L}\p{N}]/u.test(words ?? '') && parent && !parent.closest(TARGETS)) return true;
      }
      return false;
    };

    const targets = [...document.querySelectorAll(TARGETS)].flatMap((element): Target[] => {
      // A click on its label also activates a field.
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      const own = element.getBoundingClientRect();
      if (!isShown(element, own)) return [];
      const boxes = [...element.getClientRects(), ...(label ? label.getClientRects() : [])];
      const [left, top] = [
        Math.min(...boxes.map((box) => box.left)),
        Math.min(...boxes.map((box) => box.top)),
      ];
      const right = Math.max(...boxes.map((box) => box.right));
      const bottom = Math.max(...boxes.map((box) => box.bottom));
      const box = new DOMRect(left, top, right - left, bottom - top);
      // Rounding to whole pixels may lose half a pixel.
      return [{ element, box, isSmall: Math.min(box.width, box.height) < SIZE - 0.5 }];
    });

    const middle = ({ left, right, top, bottom }: DOMRect): [number, number] => [
      (left + right) / 2,
      (top + bottom) / 2,
    ];
    const isNear = (one: Target, other: Target): boolean => {
      const [x, y] = middle(one.box);
      const [otherX, otherY] = middle(other.box);
      const nearestX = Math.min(Math.max(x, other.box.left), other.box.right);
      const nearestY = Math.min(Math.max(y, other.box.top), other.box.bottom);
      if (Math.hypot(x - nearestX, y - nearestY) < SIZE / 2) return true;
      return other.isSmall && Math.hypot(x - otherX, y - otherY) < SIZE;
    };

    return targets
      .filter((target) => target.isSmall && !isInText(target.element))
      .flatMap((target) => {
        const neighbour = targets.find((other) => other !== target && isNear(target, other));
        if (!neighbour) return [];
        const { width, height } = target.box;
        const [words, near] = [target, neighbour].map(({ element }) => element.textContent.trim());
        return [`“${words}” is ${width.toFixed(0)} × ${height.toFixed(0)} pixels, beside “${near}”`];
      });
  });
