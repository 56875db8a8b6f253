/** What a product has already that issues of another tool may mean or belong to. */
export type Existing = {
  stories: readonly { id: string; externalId: string; featureId: string | null }[];
  features: readonly { id: string; title: string; externalId: string | null }[];
  /** The sprints of the team to which the stories go. */
  sprints: readonly { id: string; name: string }[];
  members: readonly { id: string; name: string; email: string }[];
};

/** A product that has nothing yet. */
export const nothingYet: Existing = { stories: [], features: [], sprints: [], members: [] };
