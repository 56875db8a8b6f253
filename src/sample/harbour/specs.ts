/** What the specs say, by feature and version. */
export const specs = {
  templates: `# What
A head of operations keeps a good inspection as a template. Anybody in the company starts the next one from it.

# Rules
- Rooms, points and texts are taken along; results, photos and signatures are not.
- A change is a new version. Reports name the version they were made with.
- A template has one keeper. Others copy it.

# Not now
Sharing between companies. A public library.`,
  offline: `# What
An inspector does a whole day without signal and loses nothing.

# Rules
- Today's and tomorrow's inspections are on the tablet before the inspector leaves.
- A signed report waits and is sent once, by itself, when there is signal.
- What is not sent yet is always visible.

# Not now
Looking up old reports without signal.`,
  offlineMended: `# What
An inspector does a whole day without signal and loses nothing.

# Rules
- Today's and tomorrow's inspections are on the tablet before the inspector leaves.
- A signed report waits and is sent once, by itself, when there is signal.
- What is not sent yet is always visible.
- Photos stay on the tablet until the office has them, and go from it then.
- Large photos are sent in pieces; a broken connection goes on where it stopped.

# Not now
Looking up old reports without signal. A lost tablet: it is locked, as today.`,
  photos: `# What
Photos are at the office minutes after they were taken.

# Rules
- A photo is sent as it is taken, on the networks that the customer allows.
- The office sees it at the running inspection.

# Not now
Video.`,
  photosDraft: `# What
Photos are at the office minutes after they were taken.

# Rules
- A photo is sent as it is taken, on the networks that the customer allows.
- Open: the inspector looks at a photo before it goes, for ten seconds, or can take it back. To be settled with Stella.
- The office sees it at the running inspection.

# Not now
Video.`,
  tenant: `# What
A tenant who is not at home signs on their own phone.

# Rules
- The inspector sends a link from the report, by mail or text message.
- The tenant sees the report and signs with a finger, after a code.
- The inspector sees whether it was opened, and when it was signed.

# Not now
Comments of tenants in the report.`,
};
