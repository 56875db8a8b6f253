import type { z } from 'zod';
import type { commands, queries } from '#catalogue/list';

type Definition = { input: z.ZodType; output: z.ZodType };
type ShapesOf<D extends Record<string, Definition>> = {
  [N in keyof D]: { input: z.input<D[N]['input']>; output: z.output<D[N]['output']> };
};

/** The shapes of a catalogue, from the types of its definitions alone. */
export type CatalogueShapes<C extends Record<string, Definition>, Q extends Record<string, Definition>> = {
  commands: ShapesOf<C>;
  queries: ShapesOf<Q>;
};

/** What the commands and queries of this program take and give. */
export type AppShapes = CatalogueShapes<typeof commands, typeof queries>;
export type CommandName = keyof AppShapes['commands'];
export type QueryName = keyof AppShapes['queries'];
export type OutputOf<N extends QueryName> = AppShapes['queries'][N]['output'];
