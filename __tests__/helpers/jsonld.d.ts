declare module 'jsonld' {
  interface RemoteDocument {
    documentUrl: string
    document: object
  }
  const jsonld: {
    flatten: (
      data: object,
      context: null,
      options: { documentLoader: (url: string) => Promise<RemoteDocument> },
    ) => Promise<object[]>
  }
  export default jsonld
}
