/** An environment with nothing of the tests' own in it but where programs and their compiled code are found. */
export const bareEnv: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
};
