declare module '@citation-js/core' {
  /** The entries of a text in any form that a plugin reads, as CSL-JSON. */
  export class Cite {
    constructor(data: string);
    data: { id: string; title?: string; URL?: string; issued?: { 'date-parts': number[][] } }[];
  }
}
declare module '@citation-js/plugin-bibtex';
