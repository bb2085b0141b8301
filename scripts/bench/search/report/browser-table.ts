import { SLOW_LINE, type BrowserResult } from '../browser/ask-in-browser.ts';
import type { Comparison, PeerResult } from '../compare.ts';
import { OWN } from '../peer.ts';
import { alignColumns } from '../../measured-table.ts';

const COLUMNS = [
  'cold ms p50',
  'p95',
  '× best peer',
  'KB',
  'as Node counts',
  'requests',
  'warm ms p50',
  'p95',
  'longest task ms',
  'processor',
];

/** Formats what was measured in a browser on one corpus, nothing where none was asked for. */
export function describeBrowser({ results }: Comparison): string {
  const all = results.flatMap((peer) => peer.inBrowser.map((measured) => ({ peer, measured })));
  if (all.length === 0) return '';
  const tables = [false, true].map((misspelt) => {
    const rows = all.filter(({ measured }) => measured.misspelt === misspelt);
    const best = Math.min(
      ...rows.filter(({ peer }) => peer.name !== OWN).map(({ measured }) => measured.coldMs.p50),
    );
    const title = misspelt ? 'phrases, each with one slip' : 'phrases of three words';
    return alignColumns([
      [title, ...COLUMNS],
      ...rows.map(({ peer, measured }) => cellsOf(peer, measured, best)),
    ]);
  });
  const { bitsPerSecond, latency } = SLOW_LINE;
  return [
    `In Chromium; cold: the first query on a line of ${bitsPerSecond / 1e6} Mbit/s with ${latency} ms a request (HTTP/1.1), code included; warm: on a fast line`,
    ...tables,
  ].join('\n\n');
}

function cellsOf({ asked, code }: PeerResult, measured: BrowserResult, best: number): string[] {
  const { name, misspelt, coldMs, bytes, requests, warmMs, longestTask } = measured;
  const inNode = asked.kinds.find((kind) => kind.kind === 'phrase' && kind.misspelt === misspelt);
  return [
    name,
    coldMs.p50.toFixed(0),
    coldMs.p95.toFixed(0),
    (coldMs.p50 / best).toFixed(2),
    (bytes / 1024).toFixed(1),
    ((code.first + (misspelt ? code.later : 0) + (inNode?.fetched.bytes ?? 0)) / 1024).toFixed(1),
    requests.toFixed(1),
    warmMs.p50.toFixed(1),
    warmMs.p95.toFixed(1),
    longestTask.lasted.toFixed(0),
    longestTask.processor.toFixed(0),
  ];
}
