using System.Runtime.InteropServices;

namespace SkillsGap.Engine.Planning;

/// <summary>
/// Hundreds of millions of numbers that become an array, in little more memory than that array: a list that doubles, and its array, take up to four
/// times as much. Full chunks lie outside the collected heap, so that each is given back at once when it is copied, not when a collection comes by.
/// </summary>
/// <param name="chunkSize">Numbers in a chunk; from 32 MB on the C library gives memory back to the system at once, whatever was freed before.</param>
internal sealed class NumberList<T>(int chunkSize = 1 << 23) where T : unmanaged
{
    private readonly List<Chunk> _full = [];
    private T[] _last = new T[16];
    private int _inLast;

    public int Count => (_full.Count * chunkSize) + _inLast;

    public void Add(T number)
    {
        if (_inLast == chunkSize)
        {
            _full.Add(new Chunk(_last));
            _inLast = 0;
        }
        else if (_inLast == _last.Length)
        {
            Array.Resize(ref _last, Math.Min(chunkSize, 2 * _inLast));
        }
        _last[_inLast++] = number;
    }

    /// <summary>Drops the numbers from <paramref name="count"/> on.</summary>
    public void Truncate(int count)
    {
        while (count < _full.Count * chunkSize)
        {
            _full[^1].MoveTo(_last);
            _full.RemoveAt(_full.Count - 1);
        }
        _inLast = count - (_full.Count * chunkSize);
    }

    /// <summary>The numbers; the list is empty afterwards.</summary>
    public T[] MoveToArray()
    {
        T[] all = GC.AllocateUninitializedArray<T>(Count);
        for (int c = 0; c < _full.Count; c++)
            _full[c].MoveTo(all.AsSpan(c * chunkSize, chunkSize));
        _last.AsSpan(0, _inLast).CopyTo(all.AsSpan(_full.Count * chunkSize));
        _full.Clear();
        (_last, _inLast) = (new T[16], 0);
        return all;
    }

    // Gives its memory back even where building ends early.
    private sealed class Chunk : SafeBuffer
    {
        public Chunk(T[] numbers) : base(ownsHandle: true)
        {
            Initialize<T>((uint)numbers.Length);
            SetHandle(Marshal.AllocHGlobal((nint)ByteLength));
            WriteSpan<T>(0, numbers);
        }

        public void MoveTo(Span<T> numbers)
        {
            ReadSpan(0, numbers);
            Dispose();
        }

        protected override bool ReleaseHandle()
        {
            Marshal.FreeHGlobal(handle);
            return true;
        }
    }
}
