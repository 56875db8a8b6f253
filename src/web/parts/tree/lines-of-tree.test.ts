import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../grid/window.ts';
import {
  branchAround,
  branchStep,
  countsOf,
  type Forest,
  lastLines,
  lineAbove,
  linesOfTree,
  sieve,
} from './lines-of-tree.ts';

interface Node {
  id: string;
  open: boolean;
  fits: boolean;
  within: Node[];
}

/** Nodes told one after another by how deep they lie, at most one deeper than the one before. */
const forests = fc
  .array(fc.record({ depth: fc.nat(4), open: fc.boolean(), fits: fc.boolean() }), { maxLength: 60 })
  .map((told) => {
    const roots: Node[] = [];
    const above: Node[] = [];
    for (const [at, { depth, open, fits }] of told.entries()) {
      above.length = Math.min(depth, above.length);
      const node = { id: `n${at}`, open, fits, within: [] };
      (above.at(-1)?.within ?? roots).push(node);
      above.push(node);
    }
    return roots;
  });
const forest = (roots: readonly Node[]): Forest<Node> => ({ roots, inside: ({ within }) => within });
const isOpen = ({ open }: Node) => open;
/** Every node with its way down from the root, in the order in which they are read. */
const walk = (nodes: readonly Node[], above: readonly Node[] = []): { node: Node; above: readonly Node[] }[] =>
  nodes.flatMap((node) => [{ node, above }, ...walk(node.within, [...above, node])]);

describe('the lines of a tree', () => {
  it('are exactly the things in open branches, in order, each at its depth and place among its siblings', () => {
    fc.assert(
      fc.property(forests, (roots) => {
        const seen = walk(roots).filter(({ above }) => above.every(isOpen));
        const lines = linesOfTree(forest(roots), isOpen);
        expect(lines.map(({ id }) => id)).toEqual(seen.map(({ node }) => node.id));
        for (const [at, line] of lines.entries()) {
          const above = seen[at]?.above ?? [];
          const siblings = above.at(-1)?.within ?? roots;
          expect([line.level, siblings[line.pos - 1]?.id, line.size]).toEqual([
            above.length + 1,
            line.id,
            siblings.length,
          ]);
          expect(line.open).toBe(line.thing.within.length === 0 ? undefined : line.thing.open);
          const up = lineAbove((place) => lines[place], at);
          expect(up === undefined ? undefined : lines[up]?.id).toBe(above.at(-1)?.id);
        }
      }),
    );
  });

  it('are covered by windows: every place of the scroll shows the lines that stand there', () => {
    fc.assert(
      fc.property(forests, fc.nat(2000), (roots, top) => {
        const lines = linesOfTree(forest(roots), isOpen);
        const most = Math.max(lines.length * 32 - 200, 0);
        const at = Math.min(top, most);
        const { first, end } = windowOf(at, 200, 32, lines.length);
        expect(first * 32).toBeLessThanOrEqual(at);
        expect(end * 32).toBeGreaterThanOrEqual(Math.min(at + 200, lines.length * 32));
      }),
    );
  });

  it('stay the same objects where nothing about them has changed, so that only what did is drawn', () => {
    fc.assert(
      fc.property(forests, fc.nat(), (roots, which) => {
        const last = lastLines<Node>();
        const before = linesOfTree(forest(roots), isOpen, last);
        expect(linesOfTree(forest(roots), isOpen, last).every((line, at) => line === before[at])).toBe(true);
        const toggled = before[which % Math.max(before.length, 1)]?.thing;
        const asked = (thing: Node) => isOpen(thing) !== (thing === toggled);
        const after = linesOfTree(forest(roots), asked, last);
        expect(after).toEqual(linesOfTree(forest(roots), asked));
        const stood = new Map(before.map((line) => [line.id, line]));
        for (const line of after) if (line.thing !== toggled) expect(stood.get(line.id) ?? line).toBe(line);
      }),
    );
  });

  it('count what lies in a thing at any depth', () => {
    fc.assert(
      fc.property(forests, (roots) => {
        const count = countsOf(forest(roots).inside);
        for (const { node } of walk(roots)) expect(count(node)).toBe(walk(node.within).length);
      }),
    );
  });

  it('give the branch that a line lies in: its siblings with whatever is seen in them', () => {
    fc.assert(
      fc.property(forests, (roots) => {
        const lines = linesOfTree(forest(roots), isOpen);
        const above = new Map(walk(roots).map(({ node, above: way }) => [node.id, way.at(-1)]));
        for (const [at, line] of lines.entries()) {
          const { from, to } = branchAround((place) => lines[place], at);
          const siblings = lines.slice(from, to).filter(({ level }) => level === line.level);
          expect(siblings.map(({ id }) => id)).toEqual((above.get(line.id)?.within ?? roots).map(({ id }) => id));
        }
      }),
    );
  });
});

describe('a filter on a tree', () => {
  it('leaves what fits, whatever lies in it, and quietly whatever it lies in itself', () => {
    fc.assert(
      fc.property(forests, (roots) => {
        const left = sieve(forest(roots), ({ fits }) => fits);
        const lines = linesOfTree(left, () => true);
        const meant = walk(roots).filter(
          ({ node, above }) =>
            node.fits || above.some(({ fits }) => fits) || walk(node.within).some((one) => one.node.fits),
        );
        expect(lines.map(({ id }) => id)).toEqual(meant.map(({ node }) => node.id));
        for (const [at, { quiet }] of lines.entries()) {
          const { node, above } = meant[at] ?? { node: undefined, above: [] };
          expect(quiet).toBe(!node?.fits && !above.some(({ fits }) => fits));
        }
      }),
    );
  });
});

describe('Right and Left on a row', () => {
  const row = (level: number, open?: boolean) => ({ level, pos: 1, size: 1, open, quiet: false });
  const lines = [row(1, true), row(2, false), row(2, true), row(3), row(1, false)];
  it('open, close and lead to what it lies in; elsewhere they go on to the cells', () => {
    expect(branchStep((at) => lines[at], 1, 1)).toEqual({ open: true });
    expect(branchStep((at) => lines[at], 2, 1)).toBeUndefined();
    expect(branchStep((at) => lines[at], 2, -1)).toEqual({ open: false });
    expect(branchStep((at) => lines[at], 3, -1)).toEqual({ to: 2 });
    expect(branchStep((at) => lines[at], 1, -1)).toEqual({ to: 0 });
    expect(branchStep((at) => lines[at], 4, -1)).toBeUndefined();
  });
});
