import type { Page } from '@playwright/test';

/**
 * Layout faults of a page at its current size: text wider than the screen, text clipped by its box, overlapping text.
 */
export const layoutFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element): string =>
      element.tagName.toLowerCase() + [...element.classList].map((part) => `.${part}`).join('');
    const quote = (text: string): string => `“${text.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;

    // Text for screen readers only is one pixel large.
    const isForEyes = (element: Element): boolean => {
      for (let around: Element | null = element; around; around = around.parentElement) {
        const { clipPath, overflow } = getComputedStyle(around);
        if (clipPath.startsWith('inset(50%')) return false;
        const { width, height } = around.getBoundingClientRect();
        if (overflow !== 'visible' && width <= 1 && height <= 1) return false;
      }
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} pixels wide, not ${clientWidth}`);

    for (const element of document.body.querySelectorAll<HTMLElement>(':not(input, svg, svg *)')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      // A link may truncate a headline to whole lines, with an ellipsis.
      if (getComputedStyle(element).webkitLineClamp !== 'none') continue;
      const cutsX = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsY = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if ((cutsX || cutsY) && isForEyes(element))
        faults.push(`${name(element)} cuts off ${quote(element.textContent)}`);
    }

    // Clipped text is reported above, and overlaps nothing.
    const isShown = (element: Element, box: DOMRect): boolean => {
      for (let around: Element | null = element; around; around = around.parentElement) {
        if (!/hidden|clip/.test(getComputedStyle(around).overflowY)) continue;
        const { top, bottom } = around.getBoundingClientRect();
        if (box.top >= bottom - 1 || box.bottom <= top + 1) return false;
      }
      return true;
    };

    // A wide table scrolls in its own box.
    const isScrolled = (element: Element): boolean => {
      for (let around: Element | null = element; around; around = around.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return true;
      }
      return false;
    };

    interface Line {
      block: Element;
      text: string;
      top: number;
      bottom: number;
      left: number;
      right: number;
    }
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (!parent || text.trim() === '' || !isForEyes(parent)) continue;
      let block: Element = parent;
      while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
        block = block.parentElement;
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const { top, bottom, left, right } = box;
        if (!isShown(parent, box)) continue;
        if ((right > clientWidth + 1 || left < -1) && !isScrolled(parent))
          faults.push(`${quote(text)} leaves the screen`);
        // A line's box is higher than its letters; only the letters must not touch.
        const air = (bottom - top) * 0.28;
        lines.push({ block, text, top: top + air, bottom: bottom - air, left: left + 1, right: right - 1 });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    for (const [place, one] of lines.entries()) {
      for (const other of lines.slice(place + 1)) {
        if (other.top >= one.bottom) break;
        const meets = one.left < other.right && other.left < one.right;
        if (meets && one.block !== other.block)
          faults.push(`${quote(one.text)} and ${quote(other.text)} lie over one another`);
      }
    }
    return [...new Set(faults)];
  });
