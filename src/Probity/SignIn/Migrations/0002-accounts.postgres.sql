-- The accounts of the bundled provider, scripted from the model of AccountContext (ASP.NET Core Identity 10.0, passkeys included).
-- A test compares the two; a newer model gets a file with the next number.

CREATE TABLE signin."Accounts" (
    "Id" text NOT NULL,
    "MadeAt" bigint NOT NULL,
    "CodeKey" bytea,
    "CodeStep" bigint NOT NULL,
    "UserName" character varying(40) NOT NULL,
    "NormalizedUserName" character varying(40) NOT NULL,
    "PasswordHash" text,
    "SecurityStamp" text,
    "ConcurrencyStamp" text,
    CONSTRAINT "PK_Accounts" PRIMARY KEY ("Id")
);

CREATE TABLE signin."SignInTries" (
    "Digest" bytea NOT NULL,
    "Tries" integer NOT NULL,
    "LockedUntil" bigint NOT NULL,
    "LastAt" bigint NOT NULL,
    CONSTRAINT "PK_SignInTries" PRIMARY KEY ("Digest")
);

CREATE TABLE signin."AccountPasskeys" (
    "CredentialId" bytea NOT NULL,
    "UserId" text NOT NULL,
    "Data" jsonb NOT NULL,
    CONSTRAINT "PK_AccountPasskeys" PRIMARY KEY ("CredentialId"),
    CONSTRAINT "FK_AccountPasskeys_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES signin."Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE signin."AccountRecoveryCodes" (
    "AccountId" text NOT NULL,
    "Digest" bytea NOT NULL,
    CONSTRAINT "PK_AccountRecoveryCodes" PRIMARY KEY ("AccountId", "Digest"),
    CONSTRAINT "FK_AccountRecoveryCodes_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES signin."Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE signin."AccountSessions" (
    "Id" text NOT NULL,
    "AccountId" text NOT NULL,
    "Acr" text NOT NULL,
    "Stamp" text NOT NULL,
    "StartedAt" bigint NOT NULL,
    "SeenAt" bigint NOT NULL,
    "EndedAt" bigint,
    CONSTRAINT "PK_AccountSessions" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_AccountSessions_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES signin."Accounts" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_AccountPasskeys_UserId" ON signin."AccountPasskeys" ("UserId");

CREATE UNIQUE INDEX "AccountsByName" ON signin."Accounts" ("NormalizedUserName");

CREATE INDEX "IX_AccountSessions_AccountId" ON signin."AccountSessions" ("AccountId");
