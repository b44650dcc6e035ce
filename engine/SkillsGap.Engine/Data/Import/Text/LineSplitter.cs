using System.Text;

namespace SkillsGap.Engine.Data.Import.Text;

/// <summary>Takes a stream apart into lines without ever holding more than one; of a line that is too long the rest is left out.</summary>
/// <param name="stream">UTF-8, with or without a mark; LF or CR LF.</param>
/// <param name="longest">Bytes of the longest line that is kept whole.</param>
internal sealed class LineSplitter(Stream stream, int longest)
{
    private byte[] buffer = new byte[Math.Min(64 * 1024, longest + 1)];
    private int start;
    private int end;
    private bool final;

    /// <summary>The line at hand without its end; valid until the next is asked for.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Its number, 1-based.</summary>
    public int Line { get; private set; }

    /// <summary>Whether it was longer than what is kept of it.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Goes on to the next line; false at the end.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public bool MoveNext()
    {
        IsCut = false;
        int looked = 0;
        while (true)
        {
            int at = buffer.AsSpan(start + looked, end - start - looked).IndexOf((byte)'\n');
            if (at >= 0)
                return Take(looked + at, 1);
            looked = end - start;
            if (looked > longest)
                return TakeCut();
            if (final)
                return looked > 0 && Take(looked, 0);
            Fill();
        }
    }

    private bool Take(int length, int newLine)
    {
        ReadOnlyMemory<byte> line = buffer.AsMemory(start, length);
        if (Line == 0 && line.Span.StartsWith(Encoding.UTF8.Preamble))
            line = line[Encoding.UTF8.Preamble.Length..];
        Current = line.Span.EndsWith("\r"u8) ? line[..^1] : line;
        start += length + newLine;
        Line++;
        return true;
    }

    private bool TakeCut()
    {
        byte[] kept = buffer.AsSpan(start, longest).ToArray();
        while (true)
        {
            int at = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            start = at >= 0 ? start + at + 1 : end;
            if (at >= 0 || final)
                break;
            Fill();
        }
        (Current, IsCut) = (kept, true);
        Line++;
        return true;
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end > buffer.Length / 2)
            Array.Resize(ref buffer, buffer.Length * 2);
        int read = stream.Read(buffer, end, buffer.Length - end);
        final = read == 0;
        end += read;
    }
}
