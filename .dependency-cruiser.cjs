/** The floors of the house: a folder imports only from floors below it, and nothing runs in a circle. */
const serverFloors = [
  ['config'],
  ['errors', 'mail'],
  ['database', 'redis'],
  ['tenancy'],
  ['identity'],
  ['audit'],
  ['files'],
  [
    'accounts',
    'api-keys',
    'catalogue',
    'customers',
    'pricing',
    'orders',
    'carts',
    'recommendations',
    'team',
    'platform',
  ],
  ['graphql', 'http'],
  ['live'],
  ['commands'],
];
const clientFloors = [
  ['auth/session', 'ui', 'i18n', 'gql'],
  ['api', 'auth'],
  ['features', 'components'],
  ['routes', 'App', 'main'],
];

/** @param {string[][]} floors @param {string} root */
function upwardBans(floors, root) {
  return floors.slice(0, -1).flatMap((rooms, level) => {
    const above = floors.slice(level + 1).flat();
    return rooms.map((room) => ({
      name: `floors:${root}${room}`,
      severity: 'error',
      from: { path: `^${root}${room}(/|\\.|$)`, pathNot: pathNot(room, floors, root) },
      to: { path: `^${root}(${above.join('|')})(/|\\.|$)`, pathNot: `^${root}auth/session` },
    }));
  });
}

/** `auth/session` lies on the lowest floor although its folder lies on the second. */
function pathNot(room, _floors, root) {
  return room === 'auth' ? `^${root}auth/session` : '\\.test\\.';
}

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    ...upwardBans(serverFloors, 'server/'),
    ...upwardBans(clientFloors, 'client/src/'),
    {
      name: 'server-knows-no-client',
      severity: 'error',
      from: { path: '^(server|migrations|seeds)/' },
      to: { path: '^client/' },
    },
    {
      name: 'client-knows-no-server',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(server|migrations|seeds)/' },
    },
    {
      name: 'no-dev-in-product',
      severity: 'error',
      from: { path: '^(server|seeds|migrations)/', pathNot: '\\.test\\.' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    // The generated documents import a package that is nothing but types, which has no file to resolve to.
    {
      name: 'unresolvable',
      severity: 'error',
      from: { pathNot: '^client/src/gql/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: 'node_modules|client/dist' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
