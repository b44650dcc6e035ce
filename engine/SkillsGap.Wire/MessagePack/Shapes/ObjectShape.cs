using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>A record or class: a map from the names of its properties.</summary>
internal sealed class ObjectShape : Shape
{
    // An entry of a set with its bucket, and those that were outgrown.
    private const int UnknownSize = 128;

    private static readonly object NotWritten = new();

    private readonly PropertyShape[] _properties;
    private readonly ConstructorInvoker? _constructor;
    private readonly int _parameters;
    private readonly Func<object>? _create;
    private readonly Type _type;
    private readonly bool _refusesUnknown;
    private readonly Lazy<int> _size;

    public ObjectShape(JsonTypeInfo type, Func<JsonPropertyInfo, Lazy<Shape>> shapeOf)
    {
        _type = type.Type;
        _create = type.CreateObject;
        _properties = [.. type.Properties.Select(property => new PropertyShape(property, shapeOf(property)))];
        _parameters = _properties.Count(property => property.Position >= 0);
        if (_create is null && type.ConstructorAttributeProvider is ConstructorInfo constructor)
            _constructor = ConstructorInvoker.Create(constructor);
        _refusesUnknown = (type.UnmappedMemberHandling ?? type.Options.UnmappedMemberHandling) == JsonUnmappedMemberHandling.Disallow;
        // Not before the shapes of the properties are known: a type may hold itself.
        _size = new(() => Sizes.Header + (int)Sizes.Array(_parameters, Sizes.Reference) + _properties.Sum(property => property.Shape.InlineSize));
    }

    /// <summary>Whether such an object can be made.</summary>
    public static bool Makes(JsonTypeInfo type) =>
        type.CreateObject is not null || type.ConstructorAttributeProvider is ConstructorInfo || type.Type.IsValueType;

    public override int InlineSize => _type.IsValueType ? _size.Value : Sizes.Reference;

    [SuppressMessage("Performance", "CA1859", Justification = "Boxed where it is a struct.")]
    public override object Read(ref MessagePackReader reader, ReadContext context)
    {
        if (reader.NextType != MessagePackType.Map)
            throw reader.Expected("a map");
        MessagePackReader start = reader;
        context.Charge(start, _size.Value);
        reader.Enter();
        int count = reader.ReadMapHeader();
        Span<object?> values = context.EnterFrame(start, _properties.Length);
        Span<bool> said = stackalloc bool[_properties.Length];
        HashSet<string>? unknown = null;
        int next = 0;
        for (int i = 0; i < count; i++)
        {
            MessagePackReader at = reader;
            ReadOnlySpan<byte> key = reader.ReadTextBytes();
            int which = Find(key, next);
            if (which < 0)
            {
                Unknown(at, ref reader, context, ref unknown);
                continue;
            }
            PropertyShape property = _properties[which];
            if (said[which])
                throw at.Wrong($"the key \"{property.Name}\" stands twice");
            said[which] = true;
            next = which + 1;
            context.Push(property.Name);
            values[which] = ReadValue(ref reader, context, property);
            context.Pop();
        }
        CheckRequired(start, said);
        object made = Make(values, said);
        context.LeaveFrame();
        reader.Leave();
        return made;
    }

    public override void Write(ref MessagePackWriter writer, object value, WriteContext context)
    {
        Span<object?> values = context.EnterFrame(_properties.Length);
        int count = 0;
        for (int i = 0; i < _properties.Length; i++)
        {
            PropertyShape property = _properties[i];
            object? one = property.Get?.Invoke(value);
            bool written = property.Get is not null && property.IsWritten(value, one);
            values[i] = written ? one : NotWritten;
            count += written ? 1 : 0;
        }
        writer.WriteMapHeader(count);
        for (int i = 0; i < _properties.Length; i++)
        {
            if (ReferenceEquals(values[i], NotWritten))
                continue;
            writer.WriteTextBytes(_properties[i].NameBytes);
            _properties[i].Shape.WriteOrNull(ref writer, values[i], context);
        }
        context.LeaveFrame();
    }

    // Mostly the properties come in the order of the contract.
    private int Find(ReadOnlySpan<byte> key, int next)
    {
        for (int i = 0; i < _properties.Length; i++)
        {
            int which = next + i;
            which -= which >= _properties.Length ? _properties.Length : 0;
            if (key.SequenceEqual(_properties[which].NameBytes))
                return which;
        }
        return -1;
    }

    private static object? ReadValue(ref MessagePackReader reader, ReadContext context, PropertyShape property)
    {
        if (!property.IsRead)
        {
            reader.Skip();
            return null;
        }
        Shape shape = property.Shape;
        if (!property.AcceptsNull && !shape.ReadsNil && reader.NextType == MessagePackType.Nil)
            throw reader.Expected("a value");
        if (shape.BoxSize > 0)
            context.Charge(reader, shape.BoxSize);
        return shape.ReadOrNull(ref reader, context);
    }

    private void Unknown(in MessagePackReader at, ref MessagePackReader reader, ReadContext context, ref HashSet<string>? unknown)
    {
        MessagePackReader again = at;
        if (_refusesUnknown)
            throw at.Wrong($"unknown key: {Found.Describe(at)}", $"Known are {string.Join(", ", _properties.Select(property => property.Name))}.");
        context.Charge(at, UnknownSize);
        if (!(unknown ??= []).Add(context.Text(ref again)))
            throw at.Wrong($"{Found.Describe(at)} stands twice as a key");
        reader.Skip();
    }

    private void CheckRequired(in MessagePackReader start, ReadOnlySpan<bool> said)
    {
        List<string>? missing = null;
        for (int i = 0; i < said.Length; i++)
        {
            if (!said[i] && _properties[i].Required)
                (missing ??= []).Add(_properties[i].Name);
        }
        if (missing is not null)
            throw start.Wrong($"missing: {string.Join(", ", missing)}");
    }

    private object Make(ReadOnlySpan<object?> values, ReadOnlySpan<bool> said)
    {
        object made;
        if (_constructor is not null)
        {
            object?[] arguments = new object?[_parameters];
            for (int i = 0; i < _properties.Length; i++)
            {
                if (_properties[i].Position is >= 0 and int position)
                    arguments[position] = said[i] ? values[i] : _properties[i].Absent;
            }
            made = _constructor.Invoke(arguments);
        }
        else
        {
            made = _create?.Invoke() ?? Array.CreateInstance(_type, 1).GetValue(0)!;
        }
        for (int i = 0; i < _properties.Length; i++)
        {
            if (_properties[i].Position < 0)
                _properties[i].Give(made, said[i] ? values[i] : _properties[i].Absent, said[i]);
        }
        return made;
    }
}
