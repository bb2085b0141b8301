/** A kind of page with an example address, below the base. */
export interface PageKind {
  kind: string;
  address: string;
}

/** One page of each kind in the first story. */
export const pageKinds: readonly PageKind[] = [
  { kind: 'the start page', address: '' },
  { kind: 'a dated article', address: 'stories/crocus-city-hall/002_46477f8c36544ae1/' },
  { kind: 'an undated article', address: 'stories/crocus-city-hall/001_88ae9f533020fd29/' },
  { kind: 'the search', address: 'search/' },
  { kind: 'the index', address: 'index/' },
  { kind: 'the method', address: 'method/' },
  { kind: 'the corrections, of which there are none', address: 'corrections/' },
  { kind: 'the page for what is not there', address: '404.html' },
];

export const STORY = 'stories/crocus-city-hall/';
