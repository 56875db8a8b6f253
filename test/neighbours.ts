import { answer } from '#catalogue/answer';
import type { Env } from '#catalogue/env';
import { foundWorkspace } from '#catalogue/found';
import { run } from '#catalogue/run';
import { keepUpload } from '#catalogue/upload';
import { memberRights } from '#store/rights';
import { hideAlign } from './cast/align.ts';
import { hideConversation } from './cast/conversation.ts';
import { hideDecide } from './cast/decide.ts';
import { hideDeliver } from './cast/deliver.ts';
import { hideHandOver } from './cast/hand-over.ts';
import { hideLaunch } from './cast/launch.ts';
import { hidePortal } from './cast/portal.ts';
import { hideViews } from './cast/views.ts';
import { hideVoice } from './cast/voice.ts';
import { joinDirectly } from './joining.ts';

/** A second product that the cast does not see, and a second workspace, each with a record of every kind whose words say `hidden`. */
export async function furnishNeighbours(env: Env, workspace: string, names: Map<string, string>): Promise<void> {
  const rival = await foundWorkspace(
    env,
    { id: 'account-rival', name: 'hidden Rival', email: 'hidden@example.org' },
    { name: 'hidden Rivals', use: 'test' },
  );
  names
    .set('rival:workspace', rival.workspace)
    .set('rival:member', rival.member)
    .set('sibling:workspace', rival.workspace);
  const outsider = env.newId();
  await joinDirectly(env, workspace, 'account-admin', outsider, 'Olga Outside', 'account-outsider');
  for (const [side, home, account, id] of [
    ['rival', rival.workspace, 'account-rival', rival.member],
    ['sibling', workspace, 'account-outsider', outsider],
  ] as const) {
    const admin = await memberRights(env.db, home, { account: side === 'rival' ? account : 'account-admin' });
    if (!admin) throw new Error(`The ${side} has no administrator.`);
    const act = async (
      name: string,
      input: Record<string, unknown>,
      asAdmin = false,
    ): Promise<Record<string, string>> => {
      const rights = asAdmin ? admin : await memberRights(env.db, home, { member: id });
      if (!rights) throw new Error(`The ${side} has nobody to act.`);
      const outcome = await run(
        env,
        { workspace: home, ...rights, via: 'http', power: name === 'promise.move' ? 'propose' : 'decide' },
        { name, input },
      );
      return (outcome.kind === 'done' ? outcome.output : outcome.kind === 'proposed' ? outcome.proposal : {}) as Record<
        string,
        string
      >;
    };
    const keep = (kind: string, made: Record<string, string>) => {
      names.set(`${side}:${kind}`, String(made.id));
      if (made.short) names.set(`${side}:${kind}.short`, made.short);
      return String(made.id);
    };
    const made = await act('product.create', { name: 'hidden product', team: 'hidden team' }, true);
    const product = keep('product', made);
    names.set(`${side}:team`, String(made.team));
    for (const role of ['pm', 'po', 'team'] as const)
      keep('role', await act('role.give', { product, member: id, role }, true));
    keep('invitation', await act('member.invite', { name: 'hidden guest' }, true));
    keep('key', await act('key.create', { label: 'hidden key' }));
    const feedback = keep(
      'feedback',
      await act('feedback.capture', { product, text: 'hidden words of a customer', who: 'hidden', customer: 'hidden' }),
    );
    const feature = keep(
      'feature',
      await act('feature.raise', { product, title: 'hidden feature', problem: 'hidden' }),
    );
    keep('insight', await act('insight.link', { feedback, feature, startAt: 0, endAt: 12, seen: { [feedback]: 1 } }));
    const promise = keep(
      'promise',
      await act('feature.promise', { feature, toWhom: 'hidden customer', dueOn: '2026-12-24', seen: { [feature]: 1 } }),
    );
    const story = keep(
      'story',
      await act('story.create', {
        team: String(made.team),
        feature,
        title: 'hidden story',
        criteria: ['hidden criterion'],
      }),
    );
    const { children } = (await answer(env, { workspace: home, ...admin, via: 'http', power: 'decide' }, 'record.get', {
      id: story,
    })) as { children: { row: { id: string } }[] };
    names.set(`${side}:criterion`, String(children[0]?.row.id));
    keep(
      'proposal',
      await act('promise.move', { promise, toWhom: 'hidden other', was: { toWhom: 'hidden customer' } }),
    );
    const file = await keepUpload(
      env,
      { workspace: home, ...admin, via: 'http', power: 'decide' },
      product,
      'hidden.csv',
      Buffer.from('id,review\n1,hidden words\n'),
    );
    names.set(`${side}:file`, file);
    keep('import', await act('import.feedback', { product, file }));
    const of = (kind: string) => String(names.get(`${side}:${kind}`));
    await hideHandOver({ act, keep, of });
    await hideVoice({ act, keep, of });
    await hideDeliver({ act, keep, of });
    await hideDecide({ act, keep, of });
    await hideLaunch({ act, keep, of });
    await hidePortal({ act, keep, of });
    await hideAlign({ act, keep, of }, env);
    await hideConversation({ act, keep, of });
    await hideViews({ act, keep, of });
  }
}
