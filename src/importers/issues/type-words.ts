import { storyKindWords } from '../csv/words.ts';
import { foldWord } from './fold-word.ts';

/** What an item of another tool can become: a feature, a story of some kind, or nothing. */
export const itemKinds = ['feature', 'story', 'bug', 'chore', 'spike', 'leave out'] as const;
export type ItemKind = (typeof itemKinds)[number];

const exact: ReadonlyMap<string, ItemKind> = new Map([
  ...[...storyKindWords].map(([theirs, ours]) => [foldWord(theirs), ours as ItemKind] as const),
  ...Object.entries<string>({
    feature:
      'epic|epica|epico|epopeya|initiative|iniciativa|theme|legend|capability|portfolio epic|saga|big rock|program epic',
    story:
      'historia|historia de usuario|historia usuario|mejora|nueva funcion|nueva funcionalidad|funcion|funcionalidad|requerimiento|requisito|user story|anforderung|recit|historico|change request|new feature|feature request|verbesserung|customer request|idea',
    bug: 'error|errores|defecto|fallo|incidencia|incidente|bug en produccion|fehler|bogue|falha|production bug|hotfix|defect subtask|bug sub task|regresion',
    chore:
      'tarea|subtarea|sub tarea|tarea tecnica|aufgabe|unteraufgabe|tache|sous tache|tarefa|subtarefa|sub tasks|sub task|technical story|enabler|devops|infrastructure|support|test|test case|testing|documentation|documentacion|dependencies|ci|build|soporte|milestone|hito|service request|access|deployment|release task',
    spike: 'investigacion|prueba de concepto|poc|proof of concept|analysis|analisis|discovery|design spike',
  }).flatMap(([ours, theirs]) => theirs.split('|').map((word) => [foldWord(word), ours as ItemKind] as const)),
]);

const likely: readonly (readonly [RegExp, ItemKind])[] = [
  [/\bepic|epica|initiative|iniciativa/, 'feature'],
  [/bug|defect|error|fallo|incident|hotfix|fehler|regress/, 'bug'],
  [/spike|research|investig|analys|analis|poc\b|experiment|discovery/, 'spike'],
  [/task|tarea|chore|tech|debt|deuda|maint|mantenim|refactor|infra|devops|doc|test|prueba|support|soporte/, 'chore'],
  [/story|historia|feature|funcion|mejora|improve|enhance|request|require/, 'story'],
];

/** Our kind for a type of another tool, and how sure that is; without a type it is a story. */
export function guessKind(type: string): { to: ItemKind; why: 'known' | 'alike' | 'guess' } {
  const word = foldWord(type);
  const known = exact.get(word);
  if (known) return { to: known, why: 'known' };
  const found = likely.find(([pattern]) => pattern.test(word))?.[1];
  return found ? { to: found, why: 'alike' } : { to: 'story', why: 'guess' };
}

/** The type that a label names, where it names one: `bug`, `type: bug`, `kind/feature`. */
export function typeOfLabel(label: string): string | undefined {
  const bare = label.replace(/^\s*(?:type|kind|t|issue type|category)\s*[:/]+\s*/i, '');
  return exact.has(foldWord(bare)) ? bare.trim() : undefined;
}

/** Whether a type is that of a part of another item. */
export function isPartType(type: string): boolean {
  return /^(sub ?task|sub ?tarea|unteraufgabe|sous tache|sub ?tarefa|technical sub ?task|sub )|\bsub ?tasks?\b|\bsubtarea/.test(
    foldWord(type),
  );
}
