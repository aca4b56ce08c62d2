-- The accounts of the bundled provider, scripted from the model of AccountContext (ASP.NET Core Identity 10.0, passkeys included).
-- A test compares the two; a newer model gets a file with the next number.

CREATE TABLE "Accounts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY,
    "MadeAt" INTEGER NOT NULL,
    "CodeKey" BLOB NULL,
    "CodeStep" INTEGER NOT NULL,
    "UserName" TEXT NOT NULL,
    "NormalizedUserName" TEXT NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL
);

CREATE TABLE "SignInTries" (
    "Digest" BLOB NOT NULL CONSTRAINT "PK_SignInTries" PRIMARY KEY,
    "Tries" INTEGER NOT NULL,
    "LockedUntil" INTEGER NOT NULL,
    "LastAt" INTEGER NOT NULL
);

CREATE TABLE "AccountPasskeys" (
    "CredentialId" BLOB NOT NULL CONSTRAINT "PK_AccountPasskeys" PRIMARY KEY,
    "UserId" TEXT NOT NULL,
    "Data" TEXT NOT NULL,
    CONSTRAINT "FK_AccountPasskeys_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountRecoveryCodes" (
    "AccountId" TEXT NOT NULL,
    "Digest" BLOB NOT NULL,
    CONSTRAINT "PK_AccountRecoveryCodes" PRIMARY KEY ("AccountId", "Digest"),
    CONSTRAINT "FK_AccountRecoveryCodes_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE TABLE "AccountSessions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccountSessions" PRIMARY KEY,
    "AccountId" TEXT NOT NULL,
    "Acr" TEXT NOT NULL,
    "Stamp" TEXT NOT NULL,
    "StartedAt" INTEGER NOT NULL,
    "SeenAt" INTEGER NOT NULL,
    "EndedAt" INTEGER NULL,
    CONSTRAINT "FK_AccountSessions_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);

CREATE INDEX "IX_AccountPasskeys_UserId" ON "AccountPasskeys" ("UserId");

CREATE UNIQUE INDEX "AccountsByName" ON "Accounts" ("NormalizedUserName");

CREATE INDEX "IX_AccountSessions_AccountId" ON "AccountSessions" ("AccountId");
