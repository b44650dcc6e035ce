using System.Buffers;
using System.IO.Compression;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>Bundles at rest: compressed with Brotli, in pieces, each under the hash of the whole before compression.</summary>
internal static class SqlContents
{
    private const int Piece = 1 << 20;

    /// <summary>Compresses a bundle: done before the transaction, which then is short.</summary>
    public static IReadOnlyList<byte[]> Compress(Bundle bundle, CancellationToken cancellation)
    {
        using var into = new MemoryStream();
        using (var brotli = new BrotliStream(into, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var piece in bundle.Pieces())
            {
                for (var at = 0; at < piece.Length; at += Piece)
                {
                    cancellation.ThrowIfCancellationRequested();
                    brotli.Write(piece.Span.Slice(at, Math.Min(Piece, piece.Length - at)));
                }
            }
        }

        var pieces = new List<byte[]>();
        for (var at = 0; at < into.Length; at += Piece) pieces.Add(into.GetBuffer().AsSpan(at, Math.Min(Piece, (int)into.Length - at)).ToArray());
        return pieces;
    }

    /// <summary>Stores a bundle. What is there already under its hash is written again, which mends it where it was damaged.</summary>
    public static async Task PutAsync(SqlSession session, string tenant, Bundle bundle, IReadOnlyList<byte[]> pieces)
    {
        await session.ExecuteAsync(
            "INSERT INTO contents (tenant, hash, length, pieces) VALUES (@tenant, @Hash, @Length, @Count) "
                + "ON CONFLICT (tenant, hash) DO UPDATE SET length = excluded.length, pieces = excluded.pieces",
            new { tenant, bundle.Hash, bundle.Length, pieces.Count });
        for (var number = 0; number < pieces.Count; number++)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            await session.ExecuteAsync(
                "INSERT INTO content_pieces (tenant, hash, number, bytes) VALUES (@tenant, @Hash, @number, @bytes) "
                    + "ON CONFLICT (tenant, hash, number) DO UPDATE SET bytes = excluded.bytes",
                new { tenant, bundle.Hash, number, bytes = pieces[number] });
        }
    }

    /// <summary>Reads a bundle and checks it against its hash.</summary>
    /// <exception cref="StoreException">It is not what was stored.</exception>
    public static async Task<Bundle> ReadAsync(SqlDatabase database, string tenant, string hash, CancellationToken cancellation)
    {
        var pieces = await database.ReadAsync(
            session => session.QueryAsync<PieceRow>(
                "SELECT c.length, p.bytes FROM content_pieces p JOIN contents c ON c.tenant = p.tenant AND c.hash = p.hash AND p.number < c.pieces "
                    + "WHERE p.tenant = @tenant AND p.hash = @hash ORDER BY p.number", new { tenant, hash }), cancellation);
        return pieces is [{ Length: var stated and >= 0 }, ..] && stated <= Array.MaxLength
            && Expanded(pieces.ConvertAll(row => row.Bytes), (int)stated) is { } bytes
            && Bundle.TryRead(bytes) is { } bundle && bundle.Hash == hash
            ? bundle
            : throw new StoreException(
                StoreFailure.Damaged, $"what is stored under {hash} is damaged\n  Upload the same again, or plan again; or put the database back from a copy.");
    }

    // Straight into what is handed out: a large workforce is in memory once.
    private static byte[]? Expanded(List<byte[]> pieces, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        using var decoder = new BrotliDecoder();
        var (at, status) = (0, OperationStatus.NeedMoreData);
        foreach (var piece in pieces)
        {
            if (status != OperationStatus.NeedMoreData) return null;
            status = decoder.Decompress(piece, bytes.AsSpan(at), out var read, out var written);
            at += written;
            if (status == OperationStatus.InvalidData || read < piece.Length) return null;
        }

        return status == OperationStatus.Done && at == length ? bytes : null;
    }
}
