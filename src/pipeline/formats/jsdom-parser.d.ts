declare module '@mozilla/readability/JSDOMParser.js' {
  /** The parser that Readability brings along: a document of as many members as Readability uses. */
  export default class JSDOMParser {
    parse(html: string, url?: string): Document;
  }
}
