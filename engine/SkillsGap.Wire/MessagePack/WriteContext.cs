namespace SkillsGap.Wire.MessagePack;

/// <summary>What is kept while one document is written.</summary>
internal sealed class WriteContext(MessagePackColumns columns)
{
    private const int MostDepth = 512;

    private readonly List<object?[]> _frames = [];
    private int _frame;

    public MessagePackColumns Columns => columns;

    /// <summary>Room for the values of one object; given back by <see cref="LeaveFrame"/>.</summary>
    public Span<object?> EnterFrame(int size)
    {
        if (_frame == MostDepth)
            throw new InvalidOperationException($"Objects are nested more than {MostDepth} deep: is one part of itself?");
        if (_frame == _frames.Count)
            _frames.Add(new object?[size]);
        else if (_frames[_frame].Length < size)
            _frames[_frame] = new object?[size];
        return _frames[_frame++].AsSpan(0, size);
    }

    public void LeaveFrame() => _frames[--_frame].AsSpan().Clear();
}
