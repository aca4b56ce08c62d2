// Passkeys need script. Every page that loads it works without it too. It asks nobody for anything: what the
// authenticator needs stands in the page, and what it answers goes back with the page's own form.
const place = document.querySelector('[data-passkey]');
if (place && window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON) {
    const form = place.querySelector('form');
    const ask = options => place.dataset.passkey === 'create'
        ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.addEventListener('submit', async event => {
        event.preventDefault();
        try {
            form.elements.credential.value = JSON.stringify(await ask(JSON.parse(place.dataset.options)));
            form.submit();
        } catch {
            place.querySelector('[data-failed]').hidden = false;
        }
    });
    place.hidden = false;
}
