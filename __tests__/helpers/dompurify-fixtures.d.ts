declare module 'dompurify-fixtures/test/fixtures/expect' {
  const payloads: { title: string; payload: string }[]
  export default payloads
}
