using System.Globalization;
using System.Text;

namespace SkillsGap.Fuzzing;

/// <summary>An endless-looking array of xAPI statements, made while it is read: nobody holds it.</summary>
/// <param name="length">Bytes after which the array is closed.</param>
/// <param name="usedEvery">One in so many statements is about an activity that the seed mapping names.</param>
public sealed class StatementStream(long length, int usedEvery) : Stream
{
    private readonly byte[] part = new byte[2048];
    private int partLength;
    private int at;
    private bool closed;

    /// <summary>Statements made so far.</summary>
    public int Count { get; private set; }

    /// <summary>Those of them that give evidence.</summary>
    public int Used { get; private set; }

    /// <summary>Bytes made so far.</summary>
    public long Made { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (at == partLength && !Next())
            return 0;
        int count = Math.Min(buffer.Length, partLength - at);
        part.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    private bool Next()
    {
        if (closed)
            return false;
        at = 0;
        if (Made >= length)
        {
            closed = true;
            partLength = Encoding.UTF8.GetBytes("]", part);
            return true;
        }
        bool used = Count % usedEvery == 0;
        partLength = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$$$$"""
            {{{{{(Count == 0 ? '[' : ',')}}}}}{"id":"00000000-0000-4000-8000-{{{{{Count:x12}}}}}",
            "actor":{"objectType":"Agent","name":"Somebody","mbox":"mailto:ada@example.org"},
            "verb":{"id":"http://adlnet.gov/expapi/verbs/passed","display":{"en-US":"passed"}},
            "object":{"objectType":"Activity","id":"https://lms.example.org/{{{{{(used ? "python" : "other")}}}}}/{{{{{Count % 1000}}}}}",
            "definition":{"name":{"en-US":"A lesson – №{{{{{Count}}}}}"}}},
            "result":{"score":{"scaled":{{{{{Count % 100 / 100.0}}}}}},"success":true,"duration":"PT10M"},"timestamp":"2025-06-01T10:00:00Z"}
            """), part);
        Count++;
        Used += used ? 1 : 0;
        Made += partLength;
        return true;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
