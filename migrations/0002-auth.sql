-- Accounts are global: one person, one account, whatever workspaces they belong to. The first four tables are the ones
-- better-auth works with, in its own column names; a test asserts that it has nothing left to add to them.

create schema auth;

create table auth."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);

-- "token" holds the SHA-256 of the token in the browser's cookie, never the token.
create table auth."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create index "session_userId_idx" on auth."session" ("userId");

create table auth."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);
create index "verification_identifier_idx" on auth."verification" ("identifier");

-- What all processes must share, made at the first start; one row.
create table auth.secret (
  one boolean primary key default true check (one),
  value text not null check (length(value) >= 32),
  made_at timestamptz not null
);

-- One-time links to make the first administrator. begun_by is the e-mail that has begun to use it.
create table auth.set_up_link (
  token_hash text primary key,
  expires_at timestamptz not null,
  begun_by text
);

-- When the first workspace was founded; one row, and no set-up link works after it.
create table auth.set_up_done (
  one boolean primary key default true check (one),
  done_at timestamptz not null
);

-- The attempts still inside the window of each limit, shared by all processes. The key is a hash.
create table auth.attempt (
  key text primary key,
  times timestamptz[] not null,
  admitted boolean not null,
  forget_at timestamptz not null
);
create index attempt_forget_at on auth.attempt (forget_at);
