/** Every field that an answer can have, so that every one is compared. */
const user = 'id email role firstName lastName bio isActive createdAt';
const client = 'id name slug description plan status joinPolicy currency createdAt usage { users orders }';
const order = `id code status total notes version createdAt updatedAt createdBy { ${user} client { slug } }`;
const session = 'accessToken refreshToken tokenType expiresIn';
const signedIn = `${session} user { ${user} client { ${client} } } client { ${client} }`;

export const register = `mutation ($input: RegisterInput!) { register(input: $input) { ${signedIn} } }`;
export const login = `mutation ($input: LoginInput!) { login(input: $input) { ${signedIn} } }`;
export const refresh = `mutation ($token: String!) { refresh(refreshToken: $token) { ${session} } }`;
export const logout = 'mutation ($token: String!) { logout(refreshToken: $token) }';
export const changePassword = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
export const me = `{ me { ${user} client { ${client} } } }`;
export const updateMe = `mutation ($input: UpdateMeInput!) { updateMe(input: $input) { ${user} } }`;
export const ownClient = `{ client { ${client} } }`;
export const updateClient = `mutation ($input: UpdateClientInput!) { updateClient(input: $input) { ${client} } }`;
export const createOrder = `mutation ($input: CreateOrderInput!) { createOrder(input: $input) { ${order} } }`;
export const updateOrder = `mutation ($id: ID!, $input: UpdateOrderInput!) { updateOrder(id: $id, input: $input) { ${order} } }`;
export const setStatus = `mutation ($id: ID!, $status: OrderStatus!) { setOrderStatus(id: $id, status: $status) { ${order} } }`;
export const deleteOrder = `mutation ($id: ID!) { deleteOrder(id: $id) { ${order} } }`;
export const oneOrder = `query ($id: ID, $code: String) { order(id: $id, code: $code) { ${order} } }`;
export const orders = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: OrderFilter, $orderBy: OrderSort) {
  orders(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    totalCount nodes { ${order} } edges { cursor node { id code } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
