using System.Buffers;
using System.IO.Compression;
using SkillsGap.Host.Serving.Operation;
using SkillsGap.Host.Serving.Problems;

namespace SkillsGap.Host.Serving.Wire;

/// <summary>The body of a request, expanded and in memory; given back when disposed of.</summary>
internal sealed class RequestBytes : IDisposable
{
    private const int First = 1 << 14;

    private byte[] buffer;
    private int length;

    private RequestBytes(int capacity) => buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    /// <summary>Reads a body whole. Neither what it says of its length nor what it is compressed from can make it larger than the limit, and it may not
    /// hold its place for longer than the settings allow.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">Most bytes, as sent and expanded.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<(RequestBytes? Bytes, Problem? Problem)> ReadAsync(HttpRequest request, long most, CancellationToken cancellation)
    {
        if (request.ContentLength > most) return (null, TooLarge(most));
        if (Expanded(request) is not { } body)
        {
            return (null, Problem.Of(
                ProblemKind.UnsupportedMediaType, "Content-Encoding", request.Headers.ContentEncoding.ToString(), "is not read here.",
                "Send it as it is, or compressed by gzip, br or deflate."));
        }

        var services = request.HttpContext.RequestServices;
        if (ReferenceEquals(body, request.Body) && TakeWhole(request) is { } there)
        {
            services.GetRequiredService<ServiceTelemetry>().Received(there.length);
            return (there, null);
        }

        var within = services.GetRequiredService<ServiceSettings>().BodyTimeLimit;
        using var late = new CancellationTokenSource(within, services.GetRequiredService<TimeProvider>());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        await using var stream = body;
        var isPlain = ReferenceEquals(body, request.Body);
        var bytes = new RequestBytes((int)Math.Min(most, isPlain && request.ContentLength is { } known ? known + 1 : First));
        try
        {
            while (true)
            {
                if (bytes.length == bytes.buffer.Length) bytes.Grow(most);
                var read = await body.ReadAsync(bytes.buffer.AsMemory(bytes.length), either.Token);
                if (read == 0)
                {
                    services.GetRequiredService<ServiceTelemetry>().Received(bytes.length);
                    return (bytes, null);
                }

                bytes.length += read;
                if (bytes.length <= most) continue;
                bytes.Dispose();
                return (null, TooLarge(most));
            }
        }
        catch (Exception problem) when (!isPlain && problem is InvalidDataException or InvalidOperationException)
        {
            // Brotli's stream says the latter.
            bytes.Dispose();
            return (null, Problem.Of(
                ProblemKind.Malformed, "Content-Encoding", request.Headers.ContentEncoding.ToString(), $"the body is not so compressed: {problem.Message}",
                "Compress the whole body once, by what Content-Encoding says."));
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            bytes.Dispose();
            return (null, new(ProblemKind.Timeout, $"The body was not there within {within.TotalSeconds:0} s.\n  Send less at once, or compress it."));
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        (buffer, length) = ([], 0);
    }

    // A small body mostly comes with its head: nobody has to wait for it, nor to watch how long that takes.
    private static RequestBytes? TakeWhole(HttpRequest request)
    {
        if (request.ContentLength is not { } expected || !request.BodyReader.TryRead(out var read)) return null;
        var isWhole = read.IsCompleted && read.Buffer.Length == expected;
        RequestBytes? bytes = null;
        if (isWhole)
        {
            bytes = new((int)expected) { length = (int)expected };
            read.Buffer.CopyTo(bytes.buffer);
        }

        request.BodyReader.AdvanceTo(isWhole ? read.Buffer.End : read.Buffer.Start);
        return bytes;
    }

    private static Stream? Expanded(HttpRequest request) => request.Headers.ContentEncoding.ToString().Trim().ToLowerInvariant() switch
    {
        "" or "identity" => request.Body,
        "gzip" or "x-gzip" => new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "br" => new BrotliStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        "deflate" => new ZLibStream(request.Body, CompressionMode.Decompress, leaveOpen: true),
        _ => null,
    };

    private static Problem TooLarge(long most) => new(
        ProblemKind.TooLarge, $"At most {most:N0} bytes are read, expanded.\n  Send less at once, or have the limit body-limit raised.");

    // Doubled, and at last to one byte more than is read, which shows that there is more.
    private void Grow(long most)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min((long)buffer.Length * 2, most + 1));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
