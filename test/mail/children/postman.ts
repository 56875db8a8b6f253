import { deliverReplies } from '#jobs/mail/deliver-reply';
import { mailServerAt } from '#jobs/mail/hand-over';
import { openPost } from '#jobs/mail/post';
import { signer } from '#lib/signed-text';
import { makeEnv } from '#src/parts';
import { openDatabase } from '#store/database';
import { repliesDue } from '#store/replies';

/** A process that delivers every reply that is due, as the jobs of the server do, and ends. */
const [url = '', now = '', smtp = ''] = process.argv.slice(2);
const database = openDatabase(url, 4);
const env = makeEnv(database, () => Date.parse(now));
const post = openPost({
  server: mailServerAt(smtp),
  from: { name: 'Field', address: 'hello@field.example' },
  base: () => 'https://field.example',
  signer: signer('a secret for the tests'),
});
const deliver = deliverReplies(env, post);
for (const due of await repliesDue(database.db, now)) await deliver(due, new AbortController().signal);
await database.close();
process.disconnect?.();
