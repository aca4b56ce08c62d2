// An OpenID provider of other people's making (npm oidc-provider), for the tests. It says where it listens, reads its settings from the
// first line of its input, and serves until that input ends.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

let serve = (_, response) => response.writeHead(503).end();
const server = createServer((request, response) => serve(request, response));
server.listen(0, '127.0.0.1', () => console.log(issuer()));
const input = createInterface({ input: process.stdin });
input.once('line', (line) => { serve = begin(JSON.parse(line)); console.log('ready'); });
input.once('close', () => process.exit());

function issuer() { return `http://127.0.0.1:${server.address().port}`; }

function begin({ keys, clients, accounts, machines, audience, claimsInUserInfo }) {
    const acrValues = [...new Set(Object.values(accounts).map((account) => account.acr))];
    const names = [...new Set(Object.values(accounts).flatMap((account) => Object.keys(account.claims)))];
    const provider = new Provider(issuer(), {
        jwks: { keys },
        clients,
        acrValues,
        claims: { openid: ['sub'], profile: names, acr: null },
        conformIdTokenClaims: claimsInUserInfo,
        cookies: { keys: ['of no worth: every run of the tests is its own'] },
        clientAuthMethods: ['none', 'client_secret_post', 'private_key_jwt'],
        findAccount: (_, sub) => accounts[sub] && { accountId: sub, claims: () => ({ sub, ...accounts[sub].claims }) },
        extraTokenClaims: (_, token) => token.accountId ? { ...accounts[token.accountId].claims, acr: accounts[token.accountId].acr } : machines[token.clientId],
        interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
        loadExistingGrant: grantAll,
        ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3600, IdToken: 600, Interaction: 600, Session: 3600 },
        features: {
            devInteractions: { enabled: false },
            clientCredentials: { enabled: true },
            resourceIndicators: {
                enabled: true,
                useGrantedResource: () => true,
                getResourceServerInfo: () => ({ audience, scope: 'register', accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'RS256' } } }),
            },
        },
    });
    const callback = provider.callback();
    return (request, response) => (request.url.startsWith('/sign-in/') ? signIn(provider, accounts, request, response) : callback(request, response));

    async function grantAll(ctx) {
        const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
        grant.addOIDCScope('openid profile');
        grant.addOIDCClaims(names);
        grant.addResourceScope('urn:probity:api', 'register');
        await grant.save();
        return grant;
    }
}

async function signIn(provider, accounts, request, response) {
    if (request.method === 'GET') {
        response.setHeader('Content-Type', 'text/html');
        response.end('<!doctype html><title>Sign in</title><form method="post"><label>Account <input name="account"></label> <button>Sign in</button></form>');
        return;
    }

    const parts = [];
    for await (const part of request) parts.push(part);
    const accountId = new URLSearchParams(Buffer.concat(parts).toString()).get('account');
    await provider.interactionFinished(request, response, accounts[accountId]
        ? { login: { accountId, acr: accounts[accountId].acr } }
        : { error: 'access_denied', error_description: 'Nobody is called that.' });
}
