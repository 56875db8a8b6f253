import type { RowProblem } from '../csv/table.ts';

/** What a link between two items says, read from the item that carries it. */
export type LinkVerb = 'blocks' | 'blocked by' | 'relates to' | 'duplicates' | 'duplicated by' | 'part of' | 'has part';

/** A link of an item to another, by an id under which that one is known in its tool. */
export type ItemLink = { verb: LinkVerb; to: string; says: string };

/** A sprint, cycle or iteration as an item names it. */
export type ItemSprint = { name: string; startsOn: string | null; endsOn: string | null };

/** Something said below an item: when, by whom, and what. */
export type ItemComment = { on: string | null; who: string; text: string };

/** How far an item is by what its tool itself says of the status, whatever the status is called. */
export type ToldStage = 'to do' | 'in progress' | 'done' | 'dropped';

/** An issue of another tool, in words that all tools share; `key` is the outside id it will be known by. */
export type Item = {
  row: number;
  line: number;
  key: string;
  /** Other ids under which links and parents may name it. */
  aliases: readonly string[];
  title: string;
  description: string;
  /** What the tool calls this type of item; empty where it has none. */
  type: string;
  status: string;
  stage: ToldStage | null;
  /** True where the tool says that it was closed without being done. */
  dropped: boolean;
  estimate: number | null;
  assignee: string | null;
  /** Ids by which its parent is named, best first. */
  parents: readonly string[];
  parentTitle: string | null;
  /** True where it is a part of an item rather than an item of an epic. */
  isPart: boolean;
  /** The project it belongs to where a project is what we call a feature. */
  project: { id: string; title: string } | null;
  links: readonly ItemLink[];
  /** In the order in which it was in them; the last one is where it is now. */
  sprints: readonly ItemSprint[];
  criteria: readonly string[];
  createdOn: string | null;
  startedOn: string | null;
  finishedOn: string | null;
  plannedFrom: string | null;
  dueOn: string | null;
  /** What no field of ours takes and is worth keeping in words. */
  facts: readonly { says: string; value: string }[];
  comments: readonly ItemComment[];
};

/** What is not imported, how often it was there, and why. */
export type LeftOut = { what: string; count: number; why: string };

/** The tools whose exports are recognised. */
export const tools = ['jira', 'linear', 'github'] as const;
export type Tool = (typeof tools)[number];

/** The names of the tools as people know them. */
export const toolNames: Record<Tool, string> = { jira: 'Jira', linear: 'Linear', github: 'GitHub' };

/** A file read into items: what is left of each row, what was dropped, and every problem. */
export type Items = {
  tool: Tool;
  items: readonly Item[];
  drop: readonly DroppedPart[];
  left: readonly LeftOut[];
  problems: readonly RowProblem[];
};

/** A column or field of which cells are not imported. */
export type DroppedPart = { position: number; column: string; cells: number; example: string; why: string };
