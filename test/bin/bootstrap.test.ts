import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { lockedPackages, makeSmallClone, pretendInstalled, type SmallClone } from './small-clone.ts';

let clone: SmallClone;

afterEach(() => clone.remove());

describe('what is missing is installed:', () => {
  const ran = { code: 0, out: 'ran\n' };
  const fresh = () => makeSmallClone("console.log('ran');");

  test('in a fresh clone npm installs once, and is not called again', async () => {
    clone = fresh();
    expect(await clone.run().ended).toMatchObject(ran);
    expect(clone.npmCalls()).toEqual([expect.stringMatching(/^ci --include=dev --include=optional/)]);
    expect(await clone.run().ended).toMatchObject({ ...ran, err: '' });
    expect(clone.npmCalls()).toHaveLength(1);
  });

  test('what somebody else installed whole is taken as it is, without what belongs to other machines', async () => {
    clone = fresh();
    pretendInstalled(clone.root);
    expect(await clone.run().ended).toMatchObject(ran);
    expect(clone.npmCalls()).toEqual([]);
  });

  test.each([
    ['a package has another version', { ...lockedPackages, 'node_modules/everywhere': { version: '0.9.0' } }],
    ['a package is not there', { [`node_modules/node-${process.platform}-${process.arch}`]: { version: '24.0.0' } }],
    ["this machine's package is not there", { 'node_modules/everywhere': { version: '1.0.0' } }],
  ])('where %s npm installs', async (_, present) => {
    clone = fresh();
    pretendInstalled(clone.root, { ...lockedPackages, ...present });
    const hidden = Object.fromEntries(Object.entries(present).filter(([path]) => path !== ''));
    writeFileSync(join(clone.root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: hidden }));
    expect(await clone.run().ended).toMatchObject(ran);
    expect(clone.npmCalls()).toHaveLength(1);
  });

  test('after the lock file has changed npm installs again', async () => {
    clone = fresh();
    await clone.run().ended;
    writeFileSync(
      join(clone.root, 'package-lock.json'),
      JSON.stringify({ packages: { ...lockedPackages, 'node_modules/new': { version: '1.0.0' } } }),
    );
    await clone.run().ended;
    expect(clone.npmCalls()).toHaveLength(2);
  });

  test('when npm fails the start ends with a sentence, and the next start tries again', async () => {
    clone = fresh();
    const { code, out, err } = await clone.run({ NPM_FAILS: '1' }).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/Installing did not work.*The first start needs a network/);
    expect(await clone.run().ended).toMatchObject(ran);
  });
});

describe('where the machine has an older Node', () => {
  const tells = "process.stdout.write(process.versions.node.split('.')[0] + '\\n');";
  const stays = `const alive = setInterval(() => {}, 1e6); process.once('SIGTERM', () => { process.stdout.write('stopped\\n'); clearInterval(alive); process.exitCode = 7; }); ${tells}`;

  /** Makes the first process, and not the one it hands over to, take itself for Node 20. */
  function runOnOldNode() {
    const lie = join(clone.root, 'old.mjs');
    writeFileSync(
      lie,
      "if (!process.env.THROUGHLINE_HANDED_OVER) Object.defineProperty(process.versions, 'node', { value: '20.20.2' });",
    );
    return clone.run({ NODE_OPTIONS: `--import=${lie}` });
  }

  async function started(program: string) {
    clone = makeSmallClone(program);
    pretendInstalled(clone.root);
    const run = runOnOldNode();
    if (run.child.stdout) await once(run.child.stdout, 'data');
    return run;
  }

  test("the program runs on the Node that npm brought, and its exit code is the program's", async () => {
    const { ended } = await started(`${tells} process.exitCode = 3;`);
    expect(await ended).toEqual({ code: 3, signal: null, out: `${process.versions.node.split('.')[0]}\n`, err: '' });
  });

  test('SIGTERM reaches the program, which ends in order', async () => {
    const { child, ended } = await started(stays);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 7, out: expect.stringContaining('stopped') });
  });

  test('when the first process is killed the program ends in order by itself', async () => {
    const { child, ended } = await started(stays);
    child.kill('SIGKILL');
    // The output closes when the program has ended, too.
    expect(await ended).toMatchObject({ signal: 'SIGKILL', out: expect.stringContaining('stopped') });
  });

  test('and npm brought none, the start says which Node to install', async () => {
    clone = makeSmallClone(tells);
    pretendInstalled(clone.root);
    await clone.run().ended;
    rmSync(join(clone.root, `node_modules/node-${process.platform}-${process.arch}/bin/node`));
    const { code, err } = await runOnOldNode().ended;
    expect(code).toBe(1);
    expect(err).toMatch(/needs Node 24, and this is v.*Install Node 24/);
  });
});
