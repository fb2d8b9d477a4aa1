/** What a page must be. Each rule that differs from the recommended set says why. */
module.exports = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Beyond the recommended set: what only a whole page can show.
    'missing-doctype': 'error',
    'heading-level': 'error',
    'input-missing-label': 'error',
    'no-missing-references': 'error',

    // The content security policy refuses style attributes: one would pass here and do nothing there.
    'no-inline-style': ['error', { include: ['style', '[style]'], exclude: [] }],

    // A listing’s title is its employer’s, and search engines cut it by themselves.
    'long-title': 'off',
    // The checkboxes of a filter share their name: a repeated parameter means “or”.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // Templates leave spaces where a condition did not hold; nobody sees them.
    'no-trailing-whitespace': 'off',
    // Fields are named as they are sent, `fr.title`, and their id is their name.
    'valid-id': ['error', { relaxed: true }],
    // Telephone numbers come inside the words of employers, kept as typed.
    'tel-non-breaking': 'off',
  },
};
