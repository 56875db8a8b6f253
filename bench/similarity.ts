import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { arrange } from '#analysis/similarity/arranged';
import { alike } from '#analysis/similarity/rank';
import { emptyLexicon, type Terms, type Told, termsOf, toldIn } from '#analysis/similarity/terms';

/**
 * How well similar texts are found, and how fast. Every text with a known duplicate is asked about among all others of its
 * set. Hit@5: a duplicate is among the first five; MRR: the mean of one by the place of the first duplicate.
 * `--data` names a folder with `duplicates/<name>.csv` (Summary, Issue id, Description) beside `<name>-combined.csv` (Issue
 * id, Duplicate id), and `app-reviews/<App>-reviews.csv` beside `<App>-feature-labels.csv` (query, review_id, relevant).
 */
type Texts = { name: string; ids: string[]; told: Told[]; duplicates: Map<string, Set<string>> };
type Figures = { asked: number; hits: number; reciprocal: number };

const widestCluster = 25;
const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
if (!data) throw new Error('Say where the texts are: node bench/similarity.ts --data <folder>');

function records(path: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of readFileSync(path, 'utf8').matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  const [header = [], ...others] = rows;
  return others
    .filter((row) => row.length >= header.length)
    .map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

function pairTwice(duplicates: Texts['duplicates'], a: string, b: string): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    duplicates.set(one, (duplicates.get(one) ?? new Set()).add(other));
}

function issueSets(folder: string): Texts[] {
  const names = readdirSync(folder).flatMap((file) => file.match(/^(.*)-combined\.csv$/)?.[1] ?? []);
  return names.map((name) => {
    const issues = records(join(folder, `${name}.csv`));
    const ids = issues.map((issue) => issue['Issue id'] ?? '');
    const known = new Set(ids);
    const duplicates: Texts['duplicates'] = new Map();
    for (const row of records(join(folder, `${name}-combined.csv`)))
      for (const other of row['Duplicate id']?.split(/,\s*/) ?? [])
        if (known.has(other) && known.has(row['Issue id'] ?? '')) pairTwice(duplicates, row['Issue id'] ?? '', other);
    const told = issues.map(({ Summary = '', Description = '' }) => ({ title: Summary, text: Description }));
    return { name, ids, told, duplicates };
  });
}

function reviewSets(folder: string): Texts[] {
  const apps = readdirSync(folder).flatMap((file) => file.match(/^(.*)-feature-labels\.csv$/)?.[1] ?? []);
  return apps.map((app) => {
    const reviews = records(join(folder, `${app}-reviews.csv`));
    const clusters = new Map<string, string[]>();
    for (const { query = '', review_id = '', relevant } of records(join(folder, `${app}-feature-labels.csv`)))
      if (relevant === '1') clusters.set(query, [...(clusters.get(query) ?? []), review_id]);
    const duplicates: Texts['duplicates'] = new Map();
    // What half of the reviews are about tells nothing apart.
    for (const cluster of clusters.values())
      if (cluster.length <= widestCluster)
        for (const [at, one] of cluster.entries())
          for (const other of cluster.slice(at + 1)) pairTwice(duplicates, one, other);
    const told = reviews.map(({ text = '' }) => toldIn(text));
    return { name: `reviews of ${app}`, ids: reviews.map(({ review_id }) => review_id ?? ''), told, duplicates };
  });
}

function described(told: readonly Told[]): { terms: Terms[]; kinds: number } {
  const lexicon = emptyLexicon();
  return { terms: told.map((each) => termsOf(lexicon, each, { learns: true })), kinds: lexicon.stems.size };
}

function figuresOf({ ids, told, duplicates }: Texts): Figures {
  const { terms, kinds } = described(told);
  const arranged = arrange(terms, kinds);
  const figures = { asked: 0, hits: 0, reciprocal: 0 };
  terms.forEach((asked, without) => {
    const wanted = duplicates.get(ids[without] ?? '');
    if (!wanted) return;
    const found = alike(arranged, asked, { limit: ids.length, skips: (at) => at === without });
    const place = found.findIndex(({ at }) => wanted.has(ids[at] ?? ''));
    figures.asked += 1;
    if (place >= 0) figures.reciprocal += 1 / (place + 1);
    if (place >= 0 && place < 5) figures.hits += 1;
  });
  return figures;
}

function show(name: string, { asked, hits, reciprocal }: Figures): void {
  const parts = [(hits / asked).toFixed(3), (reciprocal / asked).toFixed(3)].join(' / ');
  console.log(`${name.padEnd(28)} ${String(asked).padStart(5)} asked   Hit@5 / MRR ${parts}`);
}

function showSpeed(sets: readonly Texts[]): void {
  const all = sets.flatMap(({ told }) => told);
  const told = Array.from({ length: 5000 }, (_, at) => all[at % all.length] ?? { title: '', text: '' });
  const begun = performance.now();
  const { terms, kinds } = described(told);
  const read = performance.now();
  const arranged = arrange(terms, kinds);
  const ready = performance.now();
  const times = terms.slice(0, 500).map((asked, without) => {
    const before = performance.now();
    alike(arranged, asked, { limit: 5, skips: (at) => at === without });
    return performance.now() - before;
  });
  times.sort((a, b) => a - b);
  const ms = [read - begun, ready - read, times[250] ?? 0, times[475] ?? 0, times[499] ?? 0].map((each) =>
    each.toFixed(1),
  );
  console.log(
    `5,000 texts: read ${ms[0]} ms, arranged ${ms[1]} ms, a question p50 ${ms[2]} ms, p95 ${ms[3]} ms, worst ${ms[4]} ms`,
  );
}

const issues = issueSets(join(data, 'duplicates'));
const reviews = reviewSets(join(data, 'app-reviews'));
for (const set of issues) show(set.name, figuresOf(set));
const each = reviews.map((set) => ({ name: set.name, ...figuresOf(set) }));
for (const { name, ...figures } of each) show(name, figures);
show('all reviews', {
  asked: each.reduce((sum, { asked }) => sum + asked, 0),
  hits: each.reduce((sum, { hits }) => sum + hits, 0),
  reciprocal: each.reduce((sum, { reciprocal }) => sum + reciprocal, 0),
});
showSpeed(issues);
showSpeed(reviews);
