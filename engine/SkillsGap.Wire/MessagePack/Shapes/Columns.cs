using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>Arrays to and from what contracts hold.</summary>
internal static class Columns
{
    /// <summary>What a type is, as a column of <typeparamref name="T"/>; null if it is none.</summary>
    public static ColumnTarget? TargetOf<T>(Type type)
    {
        if (type.IsAssignableFrom(typeof(T[])))
            return ColumnTarget.Array;
        if (type == typeof(List<T>))
            return ColumnTarget.List;
        if (type == typeof(ReadOnlyMemory<T>))
            return ColumnTarget.ReadOnlyMemory;
        return type == typeof(Memory<T>) ? ColumnTarget.Memory : null;
    }

    /// <summary>Makes an empty column, whose memory has been charged before.</summary>
    /// <returns>Its values, not set yet.</returns>
    public static Span<T> Make<T>(in MessagePackReader reader, ReadContext context, ColumnTarget target, int count, out object column)
    {
        context.Charge(reader, Sizes.Array(count, Unsafe.SizeOf<T>()) + (2 * Sizes.Header));
        if (target == ColumnTarget.List)
        {
            var list = new List<T>(count);
            CollectionsMarshal.SetCount(list, count);
            column = list;
            return CollectionsMarshal.AsSpan(list);
        }
        T[] values = count == 0 ? [] : RuntimeHelpers.IsReferenceOrContainsReferences<T>() ? new T[count] : GC.AllocateUninitializedArray<T>(count);
        column = target switch
        {
            ColumnTarget.ReadOnlyMemory => (object)new ReadOnlyMemory<T>(values),
            ColumnTarget.Memory => values.AsMemory(),
            _ => values,
        };
        return values;
    }

    public static ReadOnlySpan<T> Open<T>(object column) => column switch
    {
        T[] array => array,
        List<T> list => CollectionsMarshal.AsSpan(list),
        ReadOnlyMemory<T> memory => memory.Span,
        Memory<T> memory => memory.Span,
        _ => ((IEnumerable<T>)column).ToArray(),
    };
}
