import { acceptOf, returnOf } from './answers.ts';

export const acceptHandoff = acceptOf({
  name: 'handoff.accept',
  says: 'Accept what was handed to the owner',
  right: 'handoff',
  toRole: 'po',
  examples: [
    { says: 'The owner accepts', as: 'po', input: { handoff: '$toOwner', seen: { $toOwner: 1 } } },
    {
      says: 'The manager proposes that it is accepted',
      as: 'pm',
      input: { handoff: '$toOwner', seen: { $toOwner: 1 } },
      gives: 'proposed',
    },
    {
      says: 'What the designer was given, the designer takes',
      as: 'po',
      input: { handoff: '$toDesigner', seen: { $toDesigner: 1 } },
      gives: 'invalid',
    },
  ],
});

export const takeHandoff = acceptOf({
  name: 'handoff.take',
  says: 'Take what was handed to the designer',
  right: 'design',
  toRole: 'designer',
  examples: [
    { says: 'The designer takes it', as: 'designer', input: { handoff: '$toDesigner', seen: { $toDesigner: 1 } } },
    {
      says: 'It was taken already',
      as: 'designer',
      input: { handoff: '$drawnHandoff', seen: { $drawnHandoff: 2 } },
      gives: 'invalid',
    },
  ],
});

export const returnHandoff = returnOf({
  name: 'handoff.return',
  says: 'Give back what was handed to the owner, with questions',
  right: 'handoff',
  toRole: 'po',
  examples: [
    {
      says: 'The owner gives it back with a question',
      as: 'po',
      input: { handoff: '$toOwner', questions: ['Must a recording survive a restart?'], seen: { $toOwner: 1 } },
    },
    {
      says: 'Support proposes to give it back',
      as: 'support',
      input: { handoff: '$toOwner', questions: ['Who speaks?'], seen: { $toOwner: 1 } },
      gives: 'proposed',
    },
    {
      says: 'It is given back with a question',
      as: 'po',
      input: { handoff: '$toOwner', questions: [], seen: { $toOwner: 1 } },
      gives: 'invalid',
    },
  ],
});

export const giveBackHandoff = returnOf({
  name: 'handoff.giveback',
  says: 'Give back what was handed to the designer, with questions',
  right: 'design',
  toRole: 'designer',
  examples: [
    {
      says: 'The designer gives it back with a question',
      as: 'designer',
      input: { handoff: '$toDesigner', questions: ['For phones or for tablets?'], seen: { $toDesigner: 1 } },
    },
    {
      says: 'What the owner was given, the owner gives back',
      as: 'designer',
      input: { handoff: '$toOwner', questions: ['For phones?'], seen: { $toOwner: 1 } },
      gives: 'invalid',
    },
  ],
});
