using System.IO.Compression;

namespace SkillsGap.Service.Tests.Serving;

/// <summary>Bytes compressed by each encoding that is read.</summary>
internal static class Compressed
{
    public static string[] Encodings { get; } = ["gzip", "br", "deflate"];

    public static byte[] By(string encoding, byte[] bytes)
    {
        using var into = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(into, CompressionLevel.Fastest),
            "br" => new BrotliStream(into, CompressionLevel.Fastest),
            _ => new ZLibStream(into, CompressionLevel.Fastest),
        }) stream.Write(bytes);
        return into.ToArray();
    }
}
