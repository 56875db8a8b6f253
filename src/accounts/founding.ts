import type { Account } from '#store/auth/accounts';

/** A workspace an account belongs to, and as whom. */
export type Membership = { workspace: string; workspaceName: string; member: string; name: string; admin: boolean };

/** What an invitation's holder may know before accepting. */
export type InvitationView = {
  workspaceName: string;
  invitedBy: string;
  /** The invited person's name, as the inviter wrote it. */
  name: string;
  /** If set, only an account with this e-mail may accept. */
  email: string | null;
  admin: boolean;
  roles: { product: string; role: string }[];
  expiresAt: string;
  /** `accepted` is told so that the one who accepted can finish after a broken connection. */
  state: 'open' | 'accepted';
};

/** The side of the workspaces, which the program gives to accounts when it joins its parts. */
export type Founding = {
  /** Makes the first workspace with this account as its administrator, in one transaction. */
  createWorkspace: (account: Account, input: { workspaceName: string }) => Promise<unknown>;
  /** What a token invites to; null for one that is unknown, expired or revoked. */
  invitation: (token: string) => Promise<InvitationView | null>;
  /** Makes the account a member, in one transaction; once more by the same account changes nothing, by another it is refused. */
  accept: (account: Account, token: string) => Promise<unknown>;
  /** The workspaces in which the account is an active member. */
  memberships: (accountId: string) => Promise<Membership[]>;
};
