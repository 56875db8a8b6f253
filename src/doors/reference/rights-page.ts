import type { AnyCommand } from '#catalogue/define';
import { type Decision, decides, decisionNames, decisions, holders, type Mode, roleNames, roles } from '#domain/rights';

/** The page of who decides what unless a product's own table says otherwise. */
export function rightsPage(commands: readonly AnyCommand[]): string {
  return [
    intro,
    `| decision | of | ${roles.map((role) => roleNames[role]).join(' | ')} |`,
    `|---|---|${roles.map(() => ':-:|').join('')}`,
    ...decisionNames.map(row),
    '',
    "● decides. ◐ decides together with the other: each one's act becomes a proposal that the other accepts; whoever holds",
    'both roles decides alone, and so does an administrator. Where a cell is empty the act becomes a proposal.',
    '',
    '## Products with one of the two',
    '',
    'A product says how it is led, and the one who is there holds the rows of the one who is not.',
    '',
    `| decision | ${modes.join(' | ')} |`,
    `|---|${modes.map(() => '---|').join('')}`,
    ...decisionNames.map((decision) => `| \`${decision}\` | ${modes.map((mode) => who(decision, mode)).join(' | ')} |`),
    '',
    '## What each right covers',
    '',
    '| right | who | commands |',
    '|---|---|---|',
    ...decisionNames.map(
      (decision) => `| \`${decision}\` | ${deciderWords(decision)} | ${listed(commands, decision)} |`,
    ),
    `| \`member\` | every member of the product | ${listed(commands, 'member')} |`,
    `| \`answer\` | whoever decides what a proposal asks for | ${listed(commands, 'answer')} |`,
    `| \`self\` | any member of the workspace, in what is theirs | ${listed(commands, 'self')} |`,
    `| \`admin\` | administrators of the workspace | ${listed(commands, 'admin')} |`,
    '',
  ].join('\n');
}

const intro = `# Who decides

<!-- Written by bin/docs.mjs from the catalogue: change the definition, then run it. -->

Every decision has its deciders. These are the defaults; \`right.set\` changes a product's table, in force at once, and
\`right.table\` shows it. A member of the product who does not decide *proposes*; whoever has no role in the product is
refused. A key that may only propose proposes everything it writes.
`;

const modes: readonly Mode[] = ['both', 'manager only', 'owner only', 'one person'];

function row(decision: Decision): string {
  const cells = roles.map((role) => {
    if (decides(decision, [role], 'both', new Map())) return '●';
    return holders(decision, 'both', new Map()).includes(role) ? '◐' : '';
  });
  return `| \`${decision}\` | ${decisions[decision].says} | ${cells.join(' | ')} |`;
}

/** The roles that hold a decision by default, in words. */
export function deciderWords(decision: Decision): string {
  return who(decision, 'both');
}

function who(decision: Decision, mode: Mode): string {
  const held = holders(decision, mode, new Map());
  const alone = held.some((role) => decides(decision, [role], mode, new Map()));
  return held.map((role) => roleNames[role].toLowerCase()).join(alone ? ' or ' : ' with ');
}

function listed(commands: readonly AnyCommand[], right: string): string {
  // Taking back asks for the right of what is taken back.
  const named = commands.filter((def) => def.right === right && def.through !== 'undo').map(({ name }) => name);
  return named.map((name) => `[${name}](commands.md#${name.replace('.', '')})`).join(', ');
}
