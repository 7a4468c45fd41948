/** The operations that tests of several files send. */
export const Register = `mutation Register($input: RegisterInput!) {
  register(input: $input) { accessToken refreshToken tokenType expiresIn user { id email role firstName client { slug } } client { id slug name status } }
}`;

export const Login = `mutation Login($input: LoginInput!) {
  login(input: $input) { accessToken refreshToken tokenType expiresIn user { id email role client { slug } } client { id slug name } }
}`;

export const Refresh = `mutation Refresh($refreshToken: String!) {
  refresh(refreshToken: $refreshToken) { accessToken refreshToken tokenType expiresIn }
}`;

export const Logout = 'mutation Logout($refreshToken: String!) { logout(refreshToken: $refreshToken) }';

export const Me =
  'query Me { me { id email role firstName lastName bio isActive createdAt client { slug } } }';
