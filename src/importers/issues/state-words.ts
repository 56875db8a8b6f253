import type { StoryState } from '#domain/story';
import { stateWords } from '../csv/words.ts';
import { foldWord } from './fold-word.ts';
import type { ToldStage } from './item.ts';

const exact: ReadonlyMap<string, StoryState> = new Map([
  ...[...stateWords].map(([theirs, ours]) => [foldWord(theirs), ours as StoryState] as const),
  ...listed({
    draft:
      'por hacer|tareas por hacer|pendiente|pendientes|abierta|abierto|nuevo|nueva|sin iniciar|registrada|reabierta|zu erledigen|offen|neu|a faire|ouvert|nouveau|a fazer|pendente|aberto|novo|funnel|not started|to be refined|refinement|grooming|needs refinement|on hold|en espera|en pausa',
    ready:
      'listo para desarrollo|listo para desarrollar|lista para desarrollo|seleccionado para desarrollo|seleccionada para desarrollo|preparado|refinado|refinada|aprobado|bereit|pret|pronto|sprint backlog|committed|ready for sprint|definition of ready',
    'in progress':
      'en curso|en progreso|en desarrollo|desarrollo|in bearbeitung|in arbeit|en cours|em andamento|em progresso|em desenvolvimento|bloqueado|bloqueada|in dev|coding|implementation|building|started|waiting|impeded',
    'in review':
      'en revision|en pruebas|en prueba|en test|en validacion|por validar|validacion|pruebas|para probar|qa|in prufung|im test|en revue|en test|em revisao|em teste|peer review|ready to test|test|uat|in uat|staging|in staging|acceptance|ready for acceptance|awaiting release|to verify|ready to deploy|ready for deployment|resolved pending verification',
    accepted:
      'lista|listo|finalizada|finalizado|hecho|hecha|terminada|terminado|cerrada|cerrado|resuelta|resuelto|completada|completado|listo en produccion|en produccion|fertig|erledigt|geschlossen|abgeschlossen|termine|terminee|resolu|ferme|concluido|concluida|feito|fechado|in production|verified|accepted|merged|published|delivered to customer',
    cut: 'cancelada|cancelado|descartada|descartado|rechazada|rechazado|no se hara|duplicada|duplicado|abgebrochen|abgelehnt|verworfen|annule|rejete|rejeitado|not planned|wont fix|closed as not planned|closed as duplicate|cannot reproduce|as designed|by design|not a bug|incomplete|wontfix|will not do',
  }),
]);

const likely: readonly (readonly [RegExp, StoryState])[] = [
  [/cancel|reject|declin|won.?t|not planned|duplic|descart|rechaz|obsolet|abandon|invalid|abgelehnt|annul/, 'cut'],
  [/not (done|ready|started)|no (iniciad|empezad)/, 'draft'],
  [/ready for (dev|sprint|work|implement)|to develop|para desarroll|listo para (desarroll|iniciar)/, 'ready'],
  [
    /review|test|\bqa\b|verif|valid|revis|prueba|homolog|uat|staging|pruf|ready (for|to) (deploy|release)|approval/,
    'in review',
  ],
  [
    /\bdone\b|clos|resol|finali|hech[oa]|terminad|complet|cerrad|releas|deployed|en produccion|in prod|live|fertig|erledigt|concluid/,
    'accepted',
  ],
  [
    /progress|curso|desarroll|doing|\bdev|\bwip\b|implement|coding|working|bearbeit|andamento|block|bloque|build/,
    'in progress',
  ],
  [/ready|list[oa]\b|selected|selecciona|approved|aprobad|refined|planned|sprint|next/, 'ready'],
  [
    /to ?do|open|backlog|\bnew\b|hacer|pendi|abiert|nuev|idea|analy|analis|refin|groom|hold|espera|triage|icebox/,
    'draft',
  ],
];

const allowed: Record<ToldStage, readonly StoryState[]> = {
  'to do': ['draft', 'ready'],
  'in progress': ['in progress', 'in review'],
  done: ['accepted', 'cut'],
  dropped: ['cut'],
};

/** Our state for a status of another tool, and how sure that is: `known` word, `told` by the tool, `alike`, or a mere `guess`. */
export type StateGuess = { to: StoryState; why: 'known' | 'told' | 'alike' | 'guess' };

/** Guesses what a status means, from its words and from what the tool itself says of it. */
export function guessState(status: string, told: ToldStage | null): StateGuess {
  const word = foldWord(status);
  const fits = (state: StoryState) => told === null || allowed[told].includes(state);
  const known = exact.get(word);
  if (known && fits(known)) return { to: known, why: 'known' };
  const found = likely.find(([pattern, state]) => fits(state) && pattern.test(word))?.[1];
  if (told) return { to: found ?? allowed[told][0] ?? 'draft', why: 'told' };
  return found ? { to: found, why: 'alike' } : { to: 'draft', why: 'guess' };
}

/** Whether a status has one meaning wherever it is used. */
export function isKnownState(status: string): boolean {
  return exact.has(foldWord(status));
}

const categories = new Map(
  listed<ToldStage>({
    'to do':
      'to do|new|todo|por hacer|tareas por hacer|pendiente|zu erledigen|offen|a faire|a fazer|undefined|no category',
    'in progress':
      'in progress|indeterminate|en curso|en progreso|in bearbeitung|in arbeit|en cours|em andamento|em progresso',
    done: 'done|complete|completed|listo|lista|hecho|finalizada|finalizado|fertig|erledigt|termine|terminee|concluido|itens concluidos',
  }),
);

/** What Jira's own category says of a status; null for a word that is none. */
export function stageByCategory(category: string): ToldStage | null {
  return categories.get(foldWord(category)) ?? null;
}

const drops =
  /^(won.?t|will not|wont|duplic|cannot reproduce|can.?t reproduce|not a bug|invalid|declin|reject|obsolete|abandon|incomplete|cancel|out of scope|no (se hara|corresponde|reproducible)|not planned|known error|descart|rechaz|works as designed|as designed|by design|not needed|unresolved stale|ne sera|wird nicht|nicht)/;

/** Whether a resolution says that something was closed without being done. */
export function dropsByWord(resolution: string): boolean {
  return drops.test(foldWord(resolution));
}

function listed<T extends string>(table: Partial<Record<T, string>>): [string, T][] {
  return Object.entries<string | undefined>(table).flatMap(([ours, theirs]) =>
    (theirs ?? '').split('|').map((word): [string, T] => [foldWord(word), ours as T]),
  );
}
