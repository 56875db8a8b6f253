import { z } from 'zod';
import { mustAnswer } from './do-command.ts';
import { reportShape, tellReport } from './import-look.ts';
import { exitCodes } from './misuse.ts';
import { plain } from './print.ts';
import type { ServerDoor } from './server.ts';
import type { Terminal } from './terminal.ts';

const compared = z.object({
  file: z.object({ name: z.string(), rows: z.number() }),
  products: z.array(z.object({ name: z.string(), slug: z.string() })),
  report: reportShape.nullable(),
});

/** Shows what an import of our own export would do; answers the input that does it, or an exit code where something is open. */
export async function lookAtExport(
  terminal: Terminal,
  server: ServerDoor,
  where: { file: string; product: string },
  from: string | undefined,
  { json, dry }: { json: boolean; dry: boolean },
): Promise<{ input: Record<string, unknown> } | { code: number }> {
  const which = from === undefined ? {} : { from };
  const body = await mustAnswer(terminal, server.ask('import.compare', { ...where, ...which }), json);
  const seen = compared.parse(body);
  if (seen.report === null) {
    const names = seen.products.map(({ name, slug }) => `${plain(name)} (${slug})`).join(', ') || 'none';
    terminal.complain(`The file holds several products: ${names}. Say which one with --from <slug>.\n`);
    return { code: exitCodes.refused };
  }
  if (json && dry) terminal.out(`${JSON.stringify(body)}\n`);
  else if (!json) {
    terminal.out(`${plain(seen.file.name)}: This is an export of Throughline: ${seen.file.rows} records.\n`);
    tellReport(terminal, seen.report);
  }
  return dry ? { code: exitCodes.done } : { input: { ...where, ...which } };
}
