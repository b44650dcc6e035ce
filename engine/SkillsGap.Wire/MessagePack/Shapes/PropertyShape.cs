using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SkillsGap.Wire.MessagePack.Shapes;

/// <summary>A property of an object.</summary>
internal sealed class PropertyShape
{
    private readonly Lazy<Shape> _shape;
    private readonly Func<object, object?, bool>? _shouldWrite;
    private readonly MethodInvoker? _initialize;
    private readonly Action<object, object?>? _set;
    private readonly object? _ignored;
    private readonly bool _ignoresNull;

    public PropertyShape(JsonPropertyInfo property, Lazy<Shape> shape)
    {
        if (property.CustomConverter is not null)
            throw new NotSupportedException($"The converter of {property.DeclaringType.Name}.{property.Name} belongs on its type, or into the options.");
        _shape = shape;
        Name = property.Name;
        NameBytes = Encoding.UTF8.GetBytes(property.Name);
        Get = property.Get;
        _shouldWrite = property.ShouldSerialize;
        JsonParameterInfo? parameter = property.AssociatedParameter;
        // The setter of an init property is not in the metadata: the property itself is.
        if (parameter is { IsMemberInitializer: true } && property.AttributeProvider is PropertyInfo { SetMethod: { } setter })
            _initialize = MethodInvoker.Create(setter);
        else if (parameter is null)
            _set = property.Set;
        if (parameter is { IsMemberInitializer: false })
            (Position, _ignored) = (parameter.Position, parameter.HasDefaultValue ? parameter.DefaultValue : Default(property.PropertyType));
        else if (_initialize is not null)
            _ignored = Default(property.PropertyType);
        Required = property.IsRequired;
        bool holdsNull = !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;
        AcceptsNull = holdsNull && (!property.Options.RespectNullableAnnotations || property.IsSetNullable);
        JsonIgnoreCondition ignored = property.Options.DefaultIgnoreCondition;
        _ignoresNull = ignored == JsonIgnoreCondition.WhenWritingNull || (holdsNull && ignored == JsonIgnoreCondition.WhenWritingDefault);
    }

    public string Name { get; }

    public byte[] NameBytes { get; }

    /// <summary>Reads the value of an object; null where it cannot be read.</summary>
    public Func<object, object?>? Get { get; }

    /// <summary>Place among the constructor's parameters; −1 for none.</summary>
    public int Position { get; } = -1;

    /// <summary>Whether a document must have it.</summary>
    public bool Required { get; }

    /// <summary>Whether null may stand for a value.</summary>
    public bool AcceptsNull { get; }

    public Shape Shape => _shape.Value;

    /// <summary>Whether what a document says of it is used.</summary>
    public bool IsRead => Position >= 0 || _initialize is not null || _set is not null;

    /// <summary>The value where a document says nothing.</summary>
    public object? Absent => _ignored;

    /// <summary>Whether it is written.</summary>
    public bool IsWritten(object owner, object? value) => _shouldWrite?.Invoke(owner, value) ?? !(value is null && _ignoresNull);

    /// <summary>Gives the value to an object, unless the constructor did.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="value">The value.</param>
    /// <param name="said">Whether the document said so.</param>
    public void Give(object owner, object? value, bool said)
    {
        if (_initialize is not null)
            _initialize.Invoke(owner, value);
        else if (said)
            _set?.Invoke(owner, value);
    }

    private static object? Default(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Array.CreateInstance(type, 1).GetValue(0) : null;
}
