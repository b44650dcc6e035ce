using System.Text;
using System.Text.Unicode;

namespace SkillsGap.Wire.MessagePack;

/// <summary>What is kept while one document is read: the memory left, where the reader is, and texts that may come again.</summary>
internal sealed class ReadContext
{
    // Most documents are no deeper.
    private const int Shallow = 8;

    private readonly long _memory;
    private readonly TextCache _texts;
    private (string? Name, int Index)[] _path = new (string?, int)[2 * Shallow];
    private object?[]?[] _frames = new object?[]?[Shallow];
    private long _left;
    private int _depth;
    private int _frame;

    public ReadContext(int bodyBytes, long taken, MessagePackLimits limits)
    {
        _memory = Math.Min(((long)MessagePackLimits.MemoryPerByte * bodyBytes) + MessagePackLimits.MemoryBeside, limits.MaximumMemoryBytes);
        _texts = new TextCache(bodyBytes);
        // Path and frames double as they grow: with what is outgrown they take four times what the deepest document needs.
        _left = _memory - taken - _texts.Size - (4 * ((16L * 2) + 8) * (limits.MaximumDepth + Shallow)) - 512;
    }

    /// <summary>Where the reader is, as in <c>people[3].level</c>.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder();
            foreach (var (name, index) in _path.AsSpan(0, _depth))
            {
                if (name is null)
                    path.Append('[').Append(index).Append(']');
                else
                    path.Append(path.Length == 0 ? "" : ".").Append(name);
            }
            return path.ToString();
        }
    }

    public void Push(string name) => Push((name, 0));

    public void Push(int index) => Push((null, index));

    /// <summary>Changes the index on top of the path.</summary>
    public void At(int index) => _path[_depth - 1].Index = index;

    public void Pop() => _depth--;

    /// <summary>Takes memory before it is allocated.</summary>
    public void Charge(in MessagePackReader reader, long bytes) => Charge(reader.Offset, bytes);

    /// <summary>The text that comes next.</summary>
    public string Text(ref MessagePackReader reader)
    {
        long offset = reader.Offset;
        ReadOnlySpan<byte> text = reader.ReadTextUnchecked();
        if (_texts.Find(text, out int slot) is { } known)
            return known;
        if (!Utf8.IsValid(text))
            throw MessagePackReader.NotUtf8(offset);
        Charge(offset, Sizes.Text(text.Length));
        return _texts.Keep(slot, Encoding.UTF8.GetString(text), text.Length);
    }

    /// <summary>Room for the values of one object, all null; given back by <see cref="LeaveFrame"/>.</summary>
    public Span<object?> EnterFrame(in MessagePackReader reader, int size)
    {
        if (_frame == _frames.Length)
            Array.Resize(ref _frames, 2 * _frame);
        ref object?[]? frame = ref _frames[_frame];
        if (frame is null || frame.Length < size)
        {
            Charge(reader, Sizes.Array(size, Sizes.Reference));
            frame = new object?[size];
        }
        _frame++;
        return frame.AsSpan(0, size);
    }

    public void LeaveFrame() => _frames[--_frame]!.AsSpan().Clear();

    private void Push((string?, int) step)
    {
        if (_depth == _path.Length)
            Array.Resize(ref _path, 2 * _depth);
        _path[_depth++] = step;
    }

    private void Charge(long offset, long bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw new MessagePackException(
                offset, $"the document takes more than {_memory} bytes of memory", "Send it in parts, or numbers as packed columns.");
        }
    }
}
