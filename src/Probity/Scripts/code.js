// Puts the code of a link (#K-…) into its field. Browsers send what stands behind # to nobody; it is taken out of the address at once and waits in this tab alone
// while its holder signs in. Without script the code is typed.
const name = 'probity.code';
const behind = decodeURIComponent(location.hash.slice(1));
if (/^K(-[0-9A-Z]+){4}$/i.test(behind)) {
  sessionStorage.setItem(name, behind);
  history.replaceState(null, '', location.pathname + location.search);
}
const form = document.querySelector('[data-code] form');
if (form) {
  form.elements.code.value ||= sessionStorage.getItem(name) ?? '';
  form.addEventListener('submit', () => sessionStorage.removeItem(name));
}
