import { foldWord } from '../issues/fold-word.ts';

/** What a column of a Jira export holds, as far as it is read. */
export type JiraPart =
  | 'key'
  | 'id'
  | 'title'
  | 'type'
  | 'status'
  | 'category'
  | 'categoryChanged'
  | 'resolution'
  | 'priority'
  | 'assignee'
  | 'reporter'
  | 'created'
  | 'resolved'
  | 'due'
  | 'planned'
  | 'started'
  | 'description'
  | 'environment'
  | 'labels'
  | 'components'
  | 'releases'
  | 'affected'
  | 'sprint'
  | 'points'
  | 'criteria'
  | 'comment'
  | 'parentKey'
  | 'parent'
  | 'parentTitle'
  | 'epicLink'
  | 'epicName';

/** Columns that every issue has, by their names in the languages that Jira exports in. */
const own: Record<string, JiraPart> = names({
  key: 'issue key|key|clave de incidencia|clave|clave de la incidencia|vorgangsschluessel|vorgangsschlussel|schlussel|cle du ticket|cle de ticket|chave da item|chave do item|chave|chave da issue|clave de la actividad',
  id: 'issue id|id|id de la incidencia|id de incidencia|vorgangs id|vorgangs-id|id du ticket|id da item|id do item|id de la actividad',
  title: 'summary|resumen|zusammenfassung|resume|resumo',
  type: 'issue type|issuetype|issue_type|type|work type|tipo de incidencia|tipo de actividad|tipo|vorgangstyp|type de ticket|tipo de item',
  status: 'status|estado|etat|statut',
  category:
    "status category|status_category|categoria de estado|statuskategorie|categorie d'etat|categorie de statut|categoria do status",
  categoryChanged:
    'status category changed|categoria de estado cambiada|cambio de categoria de estado|statuskategorie geandert|categoria do status alterada',
  resolution: 'resolution|resolucion|losung|resolucao|resultat',
  priority: 'priority|prioridad|prioritat|priorite|prioridade',
  assignee:
    'assignee|persona asignada|responsable|asignado a|bearbeiter|zugewiesene person|responsavel|attribution|personne assignee|assignee_name',
  reporter: 'reporter|informador|reportador|autor|rapporteur|relator',
  created: 'created|creada|creado|fecha de creacion|erstellt|creation|cree|criado|created_date',
  resolved: 'resolved|resuelta|resuelto|erledigt|resolu|resolvido|resolution_date|resolved_date',
  due: "due date|due|due_date|fecha de vencimiento|vencimiento|fecha limite|falligkeitsdatum|fallig|date d'echeance|echeance|data limite",
  description: 'description|descripcion|beschreibung|descricao',
  environment: 'environment|entorno|umgebung|environnement|ambiente',
  labels: 'labels|label|etiquetas|etiqueta|stichworter|stichwort|etiquettes|categorias',
  components: 'components|component|component/s|componentes|componente|componente/s|komponenten|composants|composant',
  releases:
    'fix versions|fix version|fix version/s|versiones corregidas|version corregida|version/es corregida/s|versiones de correccion|version de correccion|losungsversionen|losungsversion|versions corrigees|corrige la/les version(s)|versoes corrigidas',
  affected:
    'affects versions|affects version|affects version/s|versiones afectadas|version/es afectada/s|betrifft versionen|affecte la/les version(s)|versoes afetadas',
  sprint: 'sprint|sprints',
  comment: 'comment|comments|comentario|comentarios|kommentar|kommentare|commentaire|commentaires',
  parentKey: 'parent key|clave principal|clave del padre|clave padre|ubergeordneter schlussel|cle parente|chave pai',
  parent:
    'parent|parent id|parent issue|principal|padre|id del padre|id principal|ubergeordnet|ubergeordnete id|elternelement|parente|pai|id do pai|id parent',
  parentTitle:
    'parent summary|resumen del padre|resumen principal|resumen de principal|zusammenfassung des ubergeordneten|resumo do pai',
  points: 'story points|story point estimate|puntos de historia|story punkte',
  epicLink: 'epic link|enlace de epica|enlace de la epica|vinculo de epica|vinculo de la epica|epic verknupfung',
  epicName: 'epic name|nombre de epica|nombre de la epica|nombre de epopeya|epic name en',
  criteria: 'acceptance criteria|criterios de aceptacion|criterio de aceptacion|akzeptanzkriterien',
  planned: 'start date|fecha de inicio|fecha inicio|startdatum|date de debut|data de inicio|inferred start date',
});

/** Fields that are custom in Jira: their names stand in brackets. */
const custom: Record<string, JiraPart> = names({
  points:
    'story points|story point|story point estimate|story points estimate|points|puntos de historia|puntos de la historia|estimacion de puntos de historia|estimacion de story points|estimacion de los puntos de historia|story points estimados|storypoints|sp',
  epicLink:
    "epic link|enlace de epica|enlace de la epica|enlace a epica|vinculo de epica|vinculo de la epica|epic verknupfung|lien d'epic|link do epico",
  epicName:
    "epic name|nombre de epica|nombre de la epica|nombre de la epopeya|epic name (epic)|nom de l'epic|nome do epico",
  criteria:
    "acceptance criteria|criterios de aceptacion|criterio de aceptacion|akzeptanzkriterien|definition of done|criteres d'acceptation",
  planned: 'start date|target start|fecha de inicio|fecha inicio|inicio previsto|startdatum|planned start',
  due: 'target end|fin previsto|planned end|end date|fecha de fin',
  started: 'actual start|inicio real|fecha de inicio real|tatsachlicher start',
  sprint: 'sprint|sprints',
  parent: 'parent|parent link|enlace principal|enlace al padre',
});

const inBrackets =
  /^(?:custom field|campo personalizado|benutzerdefiniertes feld|champ personnalise|champs personnalise|campo personalizzato) ?\((.*)\)$/;
const link = /^(.*)\((.*)\)$/;
const outward = /outward|saliente|externo|externa|ausgehend|sortant|saida/;
const inward = /inward|entrante|interno|interna|eingehend|entrant|entrada/;
const linkWord = /\b(link|enlace|vinculo|verknupfung|lien)\b/;

/** What a column is: a part of the issue, a link of a named type, or a custom field; nothing where it is unknown. */
export type JiraColumn =
  | { is: 'part'; part: JiraPart; custom: boolean }
  | { is: 'link'; way: 'out' | 'in'; type: string }
  | { is: 'custom' }
  | undefined;

/** What the name of a column means in a Jira export, in whichever language it was written. */
export function jiraColumn(header: string): JiraColumn {
  const name = foldWord(header);
  const inside = inBrackets.exec(name)?.[1]?.trim();
  if (inside !== undefined) {
    const part = custom[inside];
    return part ? { is: 'part', part, custom: true } : { is: 'custom' };
  }
  const [, before = '', type = ''] = link.exec(name) ?? [];
  if (linkWord.test(before) && (outward.test(before) || inward.test(before)))
    return { is: 'link', way: outward.test(before) ? 'out' : 'in', type };
  const part = own[name];
  return part ? { is: 'part', part, custom: false } : undefined;
}

/** Whether these are the columns of an export of Jira: by what they mean together, not by where they stand. */
export function isJiraHeader(headers: readonly string[]): boolean {
  const columns = headers.map(jiraColumn);
  const has = (...parts: JiraPart[]) =>
    columns.some((column) => column?.is === 'part' && !column.custom && parts.includes(column.part));
  const folded = new Set(headers.map(foldWord));
  const ownWords = ['issue key', 'issue id', 'clave de incidencia', 'id de la incidencia', 'issue_type', 'issue type'];
  const nativeKey = ownWords.some((word) => folded.has(word)) || columns.some((column) => column?.is === 'custom');
  if (!has('title') || !has('key', 'id')) return false;
  return (nativeKey && has('status', 'type')) || (has('key') && has('type') && has('status'));
}

function names(table: Partial<Record<JiraPart, string>>): Record<string, JiraPart> {
  const byName: Record<string, JiraPart> = Object.create(null);
  for (const [part, listed] of Object.entries(table))
    for (const name of listed.split('|')) byName[foldWord(name)] ??= part as JiraPart;
  return byName;
}
