import type { Page } from '@playwright/test';

/**
 * Faults in a page's colours: a background that does not match the colour scheme, or a main heading with a contrast
 * below 7 (WCAG 2, 1.4.6; large text needs 4.5, headings here should have more).
 */
export const paperFaults = (page: Page, scheme: 'light' | 'dark'): Promise<string[]> =>
  page.evaluate((asked) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) throw new Error('This browser cannot paint.');
    // Painting converts any colour notation to relative luminance from 0 to 1 (WCAG 2).
    const light = (color: string): number => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const heading = document.querySelector('h1');
    if (!heading) return ['there is no main heading'];
    const ground = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((color) => color !== 'rgba(0, 0, 0, 0)');
    const [paper, ink] = [light(ground ?? 'Canvas'), light(getComputedStyle(heading).color)];
    const contrast = (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
    return [
      ...(paper > 0.5 === (asked === 'light') ? [] : [`the ground ${ground} is not ${asked}`]),
      ...(contrast >= 7 ? [] : [`the contrast of the heading to its ground is ${contrast.toFixed(1)}`]),
    ];
  }, scheme);
