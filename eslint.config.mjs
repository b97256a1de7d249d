import tseslint from 'typescript-eslint';

const sinks = 'Text goes to VS Code through src/ui/sinks only, which takes what sinkText.ts has made for it.';

const noSinks = [
  {
    selector:
      'MemberExpression[object.name=window][property.name=/^(show(Information|Warning|Error)Message|withProgress|(create|show)(QuickPick|InputBox)|showWorkspaceFolderPick|createStatusBarItem|setStatusBarMessage|createTreeView|registerTreeDataProvider|createOutputChannel|createTerminal|createWebviewPanel)$/]',
    message: sinks,
  },
  {
    selector:
      'NewExpression[callee.name=/^(MarkdownString|CodeLens|Hover|TreeItem|Diagnostic|CompletionItem|InlayHint|QuickPickItem)$/]',
    message: sinks,
  },
  {
    selector:
      'AssignmentExpression[left.property.name=/^(tooltip|message|title|placeholder|placeHolder|prompt|validationMessage|description|detail|label|documentation|accessibilityInformation|badge|text)$/]',
    message: sinks,
  },
  { selector: "CallExpression > Literal[value='vscode.diff']", message: sinks },
];

const noHtml = 'Other people’s text is set as text: no HTML sinks (SECURITY.md).';

/** Ways in which text becomes markup, a script or a page, in code and in templates of Lit. */
const htmlSinks = [
  'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)$/]',
  'MemberExpression[property.value=/^(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
  "MemberExpression[object.name='document'][property.name=/^write(?:ln)?$/]",
  'ImportSpecifier[imported.name=/^unsafe(?!CSS$)/]',
  'TemplateElement[value.raw=/(?:^|[\\s.?])(?:innerHTML|outerHTML|srcdoc|on[a-z]+)=/]',
];

const everywhere = [
  ...htmlSinks.map((selector) => ({ selector, message: noHtml })),
  {
    selector: "CallExpression[callee.property.name='sendText']",
    message: 'Programs are started with an argument list, never by typing into a shell.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'tools/**/node_modules/', 'test/golden/', 'media/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Code points are what lengths and cuts are counted in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/ui/**/*.ts'],
    ignores: ['src/ui/sinks/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...noSinks] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'setTimeout', 'setInterval', 'document', 'window', 'performance'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: '`now` is an argument in core.' },
      ],
    },
  },
  {
    files: ['src/cli.ts', 'src/cli/**/*.ts', 'test/**/*.ts', 'bench/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
